import './widget.css'
import './panel-body.css'
import { useId, useRef, useState } from 'react'
import { useChatOpener } from './chat-opener.tsx'
import { Launcher } from './launcher.tsx'
import { Panel } from './panel.tsx'

export default function Widget() {
  const { isOpen, show, hide } = useChatOpener()
  const panelId = useId()
  const launcher = useRef<HTMLButtonElement>(null)
  // Kept here, so that closing the panel does not lose what was being written.
  const [draft, setDraft] = useState('')
  function close() {
    hide()
    launcher.current?.focus()
  }
  return (
    <div className="widget" data-open={isOpen}>
      {isOpen && <Panel id={panelId} draft={draft} onDraft={setDraft} onClose={close} />}
      <Launcher ref={launcher} panelId={panelId} isOpen={isOpen} onPress={isOpen ? close : show} />
    </div>
  )
}
