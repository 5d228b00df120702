import type { EtalaseClient } from '@etalase/client'
import { EtalaseProvider } from '@etalase/client/react'
import { RouterProvider } from '@tanstack/react-router'
import { ChatOpener } from './chat/chat-opener.tsx'
import type { ShopRouter } from './router.tsx'
import { Words, type Language } from './words/words.tsx'

interface ShopProps {
  client: EtalaseClient
  router: ShopRouter
  language: Language
}

export const Shop = ({ client, router, language }: ShopProps) => (
  <Words first={language}>
    <EtalaseProvider client={client}>
      <ChatOpener>
        <RouterProvider router={router} />
      </ChatOpener>
    </EtalaseProvider>
  </Words>
)
