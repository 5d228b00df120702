import { CircleCheck, RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useActions, type DeskAction } from '../keys/use-actions.ts'
import type { StatusChange } from './use-status-change.ts'

/** The one thing most often done with a room: resolve it, or take it up again. */
export function FinishButton({ status }: { status: StatusChange }) {
  const t = useTranslations('room')
  const { value, busy, choose, mayReopen } = status
  const open = value === 'OPEN'
  const finish: DeskAction = {
    id: 'room.finish',
    label: t(open ? 'do.resolve' : 'do.reopen'),
    keys: 'e',
    group: 'room',
    run: () => choose(open ? 'RESOLVED' : 'OPEN'),
  }
  const close: DeskAction = {
    id: 'room.close',
    label: t('do.close'),
    group: 'room',
    run: () => choose('CLOSED'),
  }
  useActions([...(open || mayReopen ? [finish] : []), ...(value === 'CLOSED' ? [] : [close])])
  if (!open && !mayReopen) return null
  const word = t(open ? 'resolve' : 'reopen')
  return (
    <button
      type="button"
      className="pill-button finish"
      data-primary={open || undefined}
      aria-keyshortcuts="E"
      title={`${word} (E)`}
      disabled={busy}
      onClick={finish.run}
    >
      {open ? <CircleCheck aria-hidden /> : <RotateCcw aria-hidden />}
      <span className="finish-word">{word}</span>
    </button>
  )
}
