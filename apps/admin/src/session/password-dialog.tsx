import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useSay } from '../layout/notices.tsx'
import { PasswordForm } from './password-form.tsx'

export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations()
  const say = useSay()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()
  useEffect(() => dialog.current?.showModal(), [])
  const changed = () => {
    close()
    say(t('session.passwordChanged'))
  }
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{t('session.changePassword')}</h2>
        <button type="button" className="icon-button" aria-label={t('layout.close')} onClick={close}>
          <X aria-hidden />
        </button>
      </header>
      <PasswordForm onChanged={changed} onCancel={close} />
    </dialog>
  )
}
