import { useTranslations } from 'use-intl'
import { choices } from '../inbox/inbox-search.ts'
import { Choice } from '../layout/choice.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { statusIcons } from './room-icons.tsx'
import type { StatusChange } from './use-status-change.ts'

export function StatusControl({ status }: { status: StatusChange }) {
  const t = useTranslations()
  const { value, busy, choose, mayReopen } = status
  return (
    <>
      <Choice
        label={t('room.status')}
        text={t(`chat.status.${value}`)}
        icon={statusIcons[value]}
        tone={`status-${value}`}
        value={value}
        busy={busy}
        disabled={value === 'CLOSED' && !mayReopen}
        options={choices.status.map((each) => ({
          value: each,
          label: t(`chat.status.${each}`),
          disabled: value === 'CLOSED' && each === 'RESOLVED',
        }))}
        onChoose={choose}
      />
      {status.closing && <CloseDialog onCancel={status.dismiss} onConfirm={status.close} />}
    </>
  )
}
