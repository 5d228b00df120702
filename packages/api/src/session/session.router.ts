import { anyone, router, shopper, signedIn } from '../trpc.ts'
import { changePassword } from './change-password.ts'
import { continueAsGuest, signIn, signOut, signUp, updateProfile } from './session.ts'
import * as schema from './session.schema.ts'
import { visit } from './visit.ts'

export const sessionRouter = router({
  me: anyone.query(({ ctx }) => ctx.viewer),
  signUp: anyone.input(schema.signUpInput).mutation(({ ctx, input }) => signUp(ctx, input)),
  signIn: anyone.input(schema.signInInput).mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: anyone.mutation(({ ctx }) => signOut(ctx)),
  changePassword: signedIn
    .input(schema.changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  updateProfile: shopper
    .input(schema.updateProfileInput)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  visit: shopper.input(schema.visitInput).mutation(({ ctx, input }) => visit(ctx, input)),
  continueAsGuest: anyone
    .input(schema.continueAsGuestInput)
    .mutation(({ ctx, input }) => continueAsGuest(ctx, input)),
})
