import { admin, router } from '../trpc.ts'
import { auditListInput } from './audit.schema.ts'
import { listAudit } from './list.ts'

export const auditRouter = router({
  list: admin.input(auditListInput).query(({ ctx, input }) => listAudit(ctx, input)),
})
