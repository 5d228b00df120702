import type { ProductSnapshot } from '@etalase/client'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { readView, type ChatView } from './chat-view.ts'
import { recall, remember } from './kept.ts'

interface Opener {
  isOpen: boolean
  /** Somebody has opened it since the page was loaded; otherwise it came back by itself. */
  isAsked: boolean
  view: ChatView
  /** The card that goes along with the next message. */
  attached: ProductSnapshot | null
  show: () => void
  hide: () => void
  go: (view: ChatView) => void
  /** Opens the widget with this product in the composer. */
  ask: (product: ProductSnapshot) => void
  attach: (product: ProductSnapshot | null) => void
}

const OpenerContext = createContext<Opener | null>(null)

/** Any page may open the widget, also before its code has come; open or not outlives a reload. */
export function ChatOpener({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(() => recall('open') === 'yes')
  const [isAsked, setAsked] = useState(false)
  const [view, setView] = useState(() => readView(recall('view')))
  const [attached, attach] = useState<ProductSnapshot | null>(null)
  useEffect(() => remember('open', isOpen ? 'yes' : null), [isOpen])
  useEffect(() => remember('view', view === 'room' ? null : view), [view])
  const opener = useMemo<Opener>(() => {
    function show() {
      setAsked(true)
      setOpen(true)
    }
    function go(next: ChatView) {
      setAsked(true)
      setView(next)
    }
    function ask(product: ProductSnapshot) {
      attach(product)
      setView('room')
      show()
    }
    return { isOpen, isAsked, view, attached, attach, show, hide: () => setOpen(false), go, ask }
  }, [isOpen, isAsked, view, attached])
  return <OpenerContext value={opener}>{children}</OpenerContext>
}

export function useChatOpener(): Opener {
  const opener = useContext(OpenerContext)
  if (!opener) throw new Error('Wrap the shop in <ChatOpener>.')
  return opener
}
