import { lazy, Suspense, useEffect, useState } from 'react'
import { ChatMissing } from './chat-missing.tsx'
import { useChatOpener } from './chat-opener.tsx'

// Without its code the chat is gone, but not the page.
const Widget = lazy(() => import('./widget.tsx').catch(() => ({ default: ChatMissing })))

/** Loads the widget once the page is idle, or at once when somebody asks for it. */
export function ChatDoor() {
  const [idle, setIdle] = useState(false)
  const { isOpen, isAsked } = useChatOpener()
  useEffect(() => {
    // Safari has no requestIdleCallback.
    const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1500))
    later(() => setIdle(true), { timeout: 4000 })
  }, [])
  if (!idle && !(isOpen && isAsked)) return null
  return (
    <Suspense fallback={null}>
      <Widget />
    </Suspense>
  )
}
