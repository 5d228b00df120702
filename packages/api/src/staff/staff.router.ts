import { admin, anyone, router, staff } from '../trpc.ts'
import { acceptInvitation, readInvitation } from './accept.ts'
import { listInvitations, invite, withdraw } from './invite.ts'
import { setDisabled, setRole } from './powers.ts'
import * as schema from './staff.schema.ts'
import { listAccounts, listStaff, setAvailability } from './staff.ts'

export const staffRouter = router({
  list: staff.query(({ ctx }) => listStaff(ctx)),
  all: admin.query(({ ctx }) => listAccounts(ctx)),
  setAvailability: staff
    .input(schema.availabilityInput)
    .mutation(({ ctx, input }) => setAvailability(ctx, input.available)),
  setDisabled: admin.input(schema.disabledInput).mutation(({ ctx, input }) => setDisabled(ctx, input)),
  setRole: admin.input(schema.roleInput).mutation(({ ctx, input }) => setRole(ctx, input)),
  invitations: admin.query(({ ctx }) => listInvitations(ctx)),
  invite: admin.input(schema.inviteInput).mutation(({ ctx, input }) => invite(ctx, input)),
  withdraw: admin.input(schema.withdrawInput).mutation(({ ctx, input }) => withdraw(ctx, input.id)),
  // A mutation, though it changes nothing: a query's input stands in the address, and so in logs.
  readInvitation: anyone
    .input(schema.readInvitationInput)
    .mutation(({ ctx, input }) => readInvitation(ctx, input.token)),
  accept: anyone.input(schema.acceptInput).mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
})
