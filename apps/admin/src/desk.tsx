import type { EtalaseClient } from '@etalase/client'
import { EtalaseProvider } from '@etalase/client/react'
import { RouterProvider } from '@tanstack/react-router'
import { KeepInboxStats } from './inbox/use-inbox-stats.ts'
import { Actions } from './keys/actions.tsx'
import { Notices } from './layout/notices.tsx'
import type { DeskRouter } from './router.tsx'
import { SessionGate } from './session/session-gate.tsx'
import { isWelcome } from './welcome/invitation-link.ts'
import { WelcomePage } from './welcome/welcome-page.tsx'
import { Words } from './words/words.tsx'

interface DeskProps {
  client: EtalaseClient
  router: DeskRouter
}

export const Desk = ({ client, router }: DeskProps) => (
  <Words>
    <EtalaseProvider client={client}>
      <Actions>
        <Notices>
          {isWelcome() ? (
            <WelcomePage />
          ) : (
            <SessionGate>
              <KeepInboxStats />
              <RouterProvider router={router} />
            </SessionGate>
          )}
        </Notices>
      </Actions>
    </EtalaseProvider>
  </Words>
)
