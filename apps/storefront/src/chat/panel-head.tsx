import { Avatar } from '@etalase/chat-ui'
import { ArrowLeft, ChevronDown, History } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Mark } from '../layout/mark.tsx'
import { useChatOpener } from './chat-opener.tsx'
import type { Counterpart } from './counterpart.ts'
import { useEarlierRooms } from './use-earlier-rooms.ts'

interface PanelHeadProps {
  agent: Counterpart | null
  known: boolean
  onClose: () => void
}

export function PanelHead({ agent, known, onClose }: PanelHeadProps) {
  const t = useTranslations('widget')
  const { view, go } = useChatOpener()
  const { earlier } = useEarlierRooms(known)
  const back = known && view !== 'room'
  return (
    <div className="panel-head">
      {back ? (
        <button
          type="button"
          className="et-icon-button panel-back"
          aria-label={t(view === 'rooms' ? 'toRoom' : 'toEarlier')}
          onClick={() => go(view === 'rooms' ? 'room' : 'rooms')}
        >
          <ArrowLeft size={22} aria-hidden="true" />
        </button>
      ) : agent ? (
        <Avatar name={agent.name} present={agent.present} />
      ) : (
        <Mark />
      )}
      <div className="panel-head-text">
        <h2>{t(back ? 'earlier' : 'title')}</h2>
        <p>
          {back
            ? t('readOnly')
            : agent
              ? t(agent.present ? 'online' : 'away', { name: agent.name })
              : t('offline')}
        </p>
      </div>
      {!back && earlier.length > 0 && (
        <button
          type="button"
          className="et-icon-button"
          aria-label={t('earlier')}
          title={t('earlier')}
          onClick={() => go('rooms')}
        >
          <History size={21} aria-hidden="true" />
        </button>
      )}
      <button type="button" className="et-icon-button" aria-label={t('close')} onClick={onClose}>
        <ChevronDown size={22} aria-hidden="true" />
      </button>
    </div>
  )
}
