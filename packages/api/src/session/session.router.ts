import { anyone, router, shopper } from '../trpc.ts'
import { continueAsGuest, signIn, signOut, signUp, updateProfile } from './session.ts'
import { continueAsGuestInput, signInInput, signUpInput, updateProfileInput } from './session.schema.ts'

export const sessionRouter = router({
  me: anyone.query(({ ctx }) => ctx.viewer),
  signUp: anyone.input(signUpInput).mutation(({ ctx, input }) => signUp(ctx, input)),
  signIn: anyone.input(signInInput).mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: anyone.mutation(({ ctx }) => signOut(ctx)),
  updateProfile: shopper.input(updateProfileInput).mutation(({ ctx, input }) => updateProfile(ctx, input)),
  continueAsGuest: anyone
    .input(continueAsGuestInput)
    .mutation(({ ctx, input }) => continueAsGuest(ctx, input)),
})
