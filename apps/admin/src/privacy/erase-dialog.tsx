import { etalase } from '@etalase/client/react'
import { LoaderCircle } from 'lucide-react'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useSay } from '../layout/notices.tsx'
import { textOf } from '../session/form-text.ts'
import { Trouble } from '../session/trouble.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import { WhatGoes } from './what-goes.tsx'

interface EraseDialogProps {
  shopperId: string
  name: string
  onClose: () => void
}

/** The name is typed: nothing brings anybody back, and an open room is easily the wrong one. */
export function EraseDialog({ shopperId, name, onClose }: EraseDialogProps) {
  const t = useTranslations()
  const say = useSay()
  const refusal = useRefusal()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { mutateAsync, isPending } = etalase.privacy.eraseOf.useMutation()
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = textOf(new FormData(event.currentTarget), 'name').trim()
    if (typed.toLowerCase() !== name.trim().toLowerCase()) return setTrouble(t('privacy.typeWrong'))
    setTrouble(null)
    try {
      await mutateAsync({ shopperId, name: typed })
      say(t('privacy.erased', { name }))
      dialog.current?.close()
    } catch (error) {
      setTrouble(refusal(error))
    }
  }
  return (
    <dialog
      ref={dialog}
      className="sheet"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={onClose}
    >
      <h2 id={`${id}-title`}>{t('privacy.eraseTitle', { name })}</h2>
      <WhatGoes id={`${id}-text`} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Trouble text={trouble} />
        <label className="field">
          {t('privacy.type', { name })}
          <input name="name" autoComplete="off" autoCapitalize="none" maxLength={120} required />
        </label>
        <div className="sheet-ways">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('layout.cancel')}
          </button>
          <button type="submit" className="button" data-danger disabled={isPending}>
            {isPending && <LoaderCircle className="spin" aria-hidden />}
            {t('privacy.eraseDo')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
