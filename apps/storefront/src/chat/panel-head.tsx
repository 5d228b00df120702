import { Avatar } from '@etalase/chat-ui'
import type { Person } from '@etalase/client'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Mark } from '../layout/mark.tsx'

interface PanelHeadProps {
  titleId: string
  /** Somebody of the desk who is here right now. */
  agent: Person | null
  onClose: () => void
}

export function PanelHead({ titleId, agent, onClose }: PanelHeadProps) {
  const t = useTranslations('widget')
  return (
    <header className="panel-head">
      {agent ? <Avatar name={agent.name} present /> : <Mark />}
      <div className="panel-head-text">
        <h2 id={titleId}>{t('title')}</h2>
        <p>{agent ? t('online', { name: agent.name }) : t('offline')}</p>
      </div>
      <button type="button" className="et-icon-button" aria-label={t('close')} onClick={onClose}>
        <ChevronDown size={22} aria-hidden="true" />
      </button>
    </header>
  )
}
