import { router, staff } from '../trpc.ts'
import { listStaff, setAvailability } from './staff.ts'
import { availabilityInput } from './staff.schema.ts'

export const staffRouter = router({
  list: staff.query(({ ctx }) => listStaff(ctx)),
  setAvailability: staff
    .input(availabilityInput)
    .mutation(({ ctx, input }) => setAvailability(ctx, input.available)),
})
