import { admin, router, staff } from '../trpc.ts'
import { listStaff, setAvailability, setDisabled } from './staff.ts'
import { availabilityInput, disabledInput } from './staff.schema.ts'

export const staffRouter = router({
  list: staff.query(({ ctx }) => listStaff(ctx)),
  setAvailability: staff
    .input(availabilityInput)
    .mutation(({ ctx, input }) => setAvailability(ctx, input.available)),
  setDisabled: admin.input(disabledInput).mutation(({ ctx, input }) => setDisabled(ctx, input)),
})
