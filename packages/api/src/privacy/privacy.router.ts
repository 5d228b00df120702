import { admin, router, shopper } from '../trpc.ts'
import { eraseMyself, eraseOther } from './ask-twice.ts'
import { exportShopper } from './export.ts'
import { eraseInput, eraseOfInput, shopperIdInput } from './privacy.schema.ts'

// Mutations, though an export changes nothing that was known: it is written down who took it along.
export const privacyRouter = router({
  export: shopper.mutation(({ ctx }) => exportShopper(ctx, ctx.viewer.id)),
  erase: shopper.input(eraseInput).mutation(({ ctx, input }) => eraseMyself(ctx, input)),
  exportOf: admin.input(shopperIdInput).mutation(({ ctx, input }) => exportShopper(ctx, input.shopperId)),
  eraseOf: admin.input(eraseOfInput).mutation(({ ctx, input }) => eraseOther(ctx, input)),
})
