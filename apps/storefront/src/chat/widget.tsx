import './widget.css'
import './panel-body.css'
import './earlier.css'
import { useEffect, useId, useRef } from 'react'
import { useChatOpener } from './chat-opener.tsx'
import { Launcher } from './launcher.tsx'
import { Panel } from './panel.tsx'

export default function Widget() {
  const { isOpen, isAsked, show, hide } = useChatOpener()
  const panelId = useId()
  const launcher = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  // After the change is drawn: on a phone there is no launcher beside the open panel.
  useEffect(() => {
    if (wasOpen.current && !isOpen && isAsked) launcher.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen, isAsked])
  return (
    <div className="widget" data-open={isOpen}>
      {isOpen && <Panel id={panelId} onClose={hide} />}
      <Launcher ref={launcher} panelId={panelId} isOpen={isOpen} onPress={isOpen ? hide : show} />
    </div>
  )
}
