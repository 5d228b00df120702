import type { EtalaseClient } from '@etalase/client'
import { EtalaseProvider } from '@etalase/client/react'
import { RouterProvider } from '@tanstack/react-router'
import { Notices } from './layout/notices.tsx'
import type { DeskRouter } from './router.tsx'
import { SessionGate } from './session/session-gate.tsx'
import { isWelcome, WelcomePage } from './welcome/welcome-page.tsx'
import { Words } from './words/words.tsx'

interface DeskProps {
  client: EtalaseClient
  router: DeskRouter
}

export const Desk = ({ client, router }: DeskProps) => (
  <Words>
    <EtalaseProvider client={client}>
      <Notices>
        {isWelcome() ? (
          <WelcomePage />
        ) : (
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        )}
      </Notices>
    </EtalaseProvider>
  </Words>
)
