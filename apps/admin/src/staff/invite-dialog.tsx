import { X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Invited } from './invited.ts'
import { InviteForm } from './invite-form.tsx'
import { InviteLink } from './invite-link.tsx'

interface InviteDialogProps {
  /** Invited already: only the link is shown. */
  invited?: Invited
  onClose: () => void
}

export function InviteDialog({ invited, onClose }: InviteDialogProps) {
  const t = useTranslations()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [made, setMade] = useState(invited)
  const close = () => dialog.current?.close()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="sheet invite" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{made ? t('staff.linkFor', { name: made.invitation.name }) : t('staff.inviteTitle')}</h2>
        <button type="button" className="icon-button" aria-label={t('layout.close')} onClick={close}>
          <X aria-hidden />
        </button>
      </header>
      {made ? <InviteLink invited={made} onDone={close} /> : <InviteForm onMade={setMade} onCancel={close} />}
    </dialog>
  )
}
