import { useViewer } from '@etalase/client/react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { isShopper } from '../account/is-shopper.ts'
import { useChatOpener } from './chat-opener.tsx'
import type { Counterpart } from './counterpart.ts'
import { PanelHead } from './panel-head.tsx'
import { PanelSkeleton } from './panel-skeleton.tsx'
import { ShopperViews } from './shopper-views.tsx'
import { Stranger } from './stranger.tsx'
import { useVisibleHeight } from './use-visible-height.ts'

interface PanelProps {
  id: string
  onClose: () => void
}

export function Panel({ id, onClose }: PanelProps) {
  const t = useTranslations('widget')
  const { viewer, isLoading } = useViewer()
  const { isAsked } = useChatOpener()
  const [agent, setAgent] = useState<Counterpart | null>(null)
  const panel = useVisibleHeight()
  const known = isShopper(viewer)
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes it from wherever the focus is in it
    <div
      ref={panel}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dialog element would take Esc and the focus its own way
      role="dialog"
      aria-label={t('title')}
      className="panel"
      // A press on what takes no focus keeps it in here, so that Esc is heard.
      tabIndex={-1}
      data-still={!isAsked}
      onKeyDown={onKeyDown}
    >
      <PanelHead agent={agent} known={known} onClose={onClose} />
      {isLoading ? (
        <PanelSkeleton />
      ) : known ? (
        <ShopperViews viewer={viewer} onAgent={setAgent} />
      ) : (
        <Stranger staff={viewer !== null} />
      )}
    </div>
  )
}
