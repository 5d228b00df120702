import { useViewer } from '@etalase/client/react'
import { useId, useState, type KeyboardEvent } from 'react'
import type { Person } from '@etalase/client'
import { isShopper } from '../account/is-shopper.ts'
import type { DraftProps } from './draft.ts'
import { PanelHead } from './panel-head.tsx'
import { PanelSkeleton } from './panel-skeleton.tsx'
import { ShopperRoom } from './shopper-room.tsx'
import { Stranger } from './stranger.tsx'

interface PanelProps extends DraftProps {
  id: string
  onClose: () => void
}

export function Panel({ id, draft, onDraft, onClose }: PanelProps) {
  const titleId = useId()
  const { viewer, isLoading } = useViewer()
  const [agent, setAgent] = useState<Person | null>(null)
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions -- a dialog element would take Esc and the focus its own way
    <div id={id} role="dialog" aria-labelledby={titleId} className="panel" onKeyDown={onKeyDown}>
      <PanelHead titleId={titleId} agent={agent} onClose={onClose} />
      {isLoading ? (
        <PanelSkeleton />
      ) : isShopper(viewer) ? (
        <ShopperRoom viewer={viewer} draft={draft} onDraft={onDraft} onAgent={setAgent} />
      ) : (
        <Stranger staff={viewer !== null} />
      )}
    </div>
  )
}
