import { CircleCheck, RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useShortcuts } from '../layout/use-shortcuts.ts'
import type { StatusChange } from './use-status-change.ts'

/** The one thing most often done with a room: resolve it, or take it up again. */
export function FinishButton({ status }: { status: StatusChange }) {
  const t = useTranslations('room')
  const { value, busy, change, mayReopen } = status
  useShortcuts({ e: () => value === 'OPEN' && change('RESOLVED') })
  if (value === 'OPEN') {
    return (
      <button
        type="button"
        className="pill-button finish"
        data-primary
        aria-keyshortcuts="E"
        disabled={busy}
        onClick={() => change('RESOLVED')}
      >
        <CircleCheck aria-hidden />
        <span className="finish-word">{t('resolve')}</span>
      </button>
    )
  }
  if (!mayReopen) return null
  return (
    <button type="button" className="pill-button finish" disabled={busy} onClick={() => change('OPEN')}>
      <RotateCcw aria-hidden />
      <span className="finish-word">{t('reopen')}</span>
    </button>
  )
}
