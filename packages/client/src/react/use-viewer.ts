import type { SignedIn, Viewer } from '@etalase/api/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Inputs } from '../app-router.ts'
import type { EtalaseError } from '../refusal.ts'
import { become } from './become.ts'
import { etalase } from './etalase.ts'
import { useStage } from './use-stage.ts'

/** What {@link useViewer} answers. */
export interface UseViewer {
  /** Null for a stranger. */
  viewer: Viewer | null
  isLoading: boolean
  /** Why it is not known who is here. */
  error: EtalaseError | null
  signIn: (input: Inputs['session']['signIn']) => Promise<SignedIn>
  signUp: (input: Inputs['session']['signUp']) => Promise<SignedIn>
  continueAsGuest: (input: Inputs['session']['continueAsGuest']) => Promise<SignedIn>
  signOut: () => Promise<void>
  /** Ends every other session of the account; this browser stays signed in. */
  changePassword: (input: Inputs['session']['changePassword']) => Promise<SignedIn>
  /** Deletes the account and all that is known of its holder, for good; afterwards nobody is here. */
  erase: (input: Inputs['privacy']['erase']) => Promise<void>
}

/**
 * Who is here, and how to come and go. Caches and connection follow by themselves.
 *
 * @example
 * const { viewer, continueAsGuest } = useViewer()
 * if (!viewer) await continueAsGuest({ name: 'Ann', email: 'ann@example.com' })
 */
export function useViewer(): UseViewer {
  const stage = useStage()
  const queries = useQueryClient()
  const { data, isPending, error } = etalase.session.me.useQuery()

  const doors = useMemo(() => {
    const { session, privacy } = stage.client
    async function leave() {
      await stage.client.outbox.clear()
      stage.bell.ring()
      await become(stage, queries, null)
    }
    async function enter(signingIn: Promise<SignedIn>) {
      const signedIn = await signingIn
      const { token: _, ...viewer } = signedIn
      stage.bell.ring()
      await become(stage, queries, viewer)
      return signedIn
    }
    return {
      signIn: (input: Inputs['session']['signIn']) => enter(session.signIn.mutate(input)),
      signUp: (input: Inputs['session']['signUp']) => enter(session.signUp.mutate(input)),
      continueAsGuest: (input: Inputs['session']['continueAsGuest']) =>
        enter(session.continueAsGuest.mutate(input)),
      changePassword: (input: Inputs['session']['changePassword']) =>
        enter(session.changePassword.mutate(input)),
      async signOut() {
        await session.signOut.mutate()
        await leave()
      },
      async erase(input: Inputs['privacy']['erase']) {
        await privacy.erase.mutate(input)
        await leave()
      },
    }
  }, [stage, queries])

  return { viewer: data ?? null, isLoading: isPending, error: error as EtalaseError | null, ...doors }
}
