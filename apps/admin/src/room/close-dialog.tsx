import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'

interface CloseDialogProps {
  onCancel: () => void
  onConfirm: () => void
}

/** Asked for, because only an admin can take it back. */
export function CloseDialog({ onCancel, onConfirm }: CloseDialogProps) {
  const t = useTranslations()
  const admin = useStaff().kind === 'ADMIN'
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const answer = (yes: boolean) => {
    if (yes) onConfirm()
    dialog.current?.close()
  }
  return (
    <dialog
      ref={dialog}
      className="sheet"
      role="alertdialog"
      aria-labelledby="close-title"
      aria-describedby="close-text"
      onClose={onCancel}
    >
      <h2 id="close-title">{t('room.closeTitle')}</h2>
      <p id="close-text">{t(admin ? 'room.closeAdminText' : 'room.closeText')}</p>
      <div className="sheet-ways">
        <button type="button" className="button" onClick={() => answer(false)}>
          {t('layout.cancel')}
        </button>
        <button type="button" className="button" data-danger onClick={() => answer(true)}>
          {t('room.closeDo')}
        </button>
      </div>
    </dialog>
  )
}
