import type { ProductSnapshot } from '@etalase/client'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'

interface Opener {
  isOpen: boolean
  /** The card that goes along with the next message. */
  attached: ProductSnapshot | null
  show: () => void
  hide: () => void
  /** Opens the widget with this product in the composer. */
  ask: (product: ProductSnapshot) => void
  attach: (product: ProductSnapshot | null) => void
}

const OpenerContext = createContext<Opener | null>(null)

/** Any page may open the widget, also before its code has come. */
export function ChatOpener({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const [attached, attach] = useState<ProductSnapshot | null>(null)
  const opener = useMemo<Opener>(
    () => ({
      isOpen,
      attached,
      attach,
      show: () => setOpen(true),
      hide: () => setOpen(false),
      ask(product) {
        attach(product)
        setOpen(true)
      },
    }),
    [isOpen, attached],
  )
  return <OpenerContext value={opener}>{children}</OpenerContext>
}

export function useChatOpener(): Opener {
  const opener = useContext(OpenerContext)
  if (!opener) throw new Error('Wrap the shop in <ChatOpener>.')
  return opener
}
