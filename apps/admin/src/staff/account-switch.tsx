import type { StaffAccount } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { Ban, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { useDone } from './use-done.ts'

/** Takes an account out of service, and back; asked for, because open windows stop at once. */
export function AccountSwitch({ person }: { person: StaffAccount }) {
  const t = useTranslations('staff')
  const setDisabled = etalase.staff.setDisabled.useMutation()
  const done = useDone()
  const [asking, setAsking] = useState(false)
  const { id, name, openRooms, disabledAt } = person
  const way = disabledAt ? 'enable' : 'disable'
  const turn = async () => {
    await setDisabled.mutateAsync({ userId: id, disabled: way === 'disable' })
    await done(t(`${way}.did`, { name }))
  }
  return (
    <>
      <button type="button" className="pill-button" data-quiet onClick={() => setAsking(true)}>
        {disabledAt ? <CircleCheck aria-hidden /> : <Ban aria-hidden />}
        {t(`${way}.act`)} <span className="hidden">{name}</span>
      </button>
      {asking && (
        <ConfirmDialog
          title={t(`${way}.title`, { name })}
          text={t(`${way}.text`, { name, count: openRooms })}
          act={t(`${way}.act`)}
          danger={way === 'disable'}
          onConfirm={turn}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
