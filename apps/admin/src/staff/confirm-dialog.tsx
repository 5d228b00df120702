import { LoaderCircle } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Trouble } from '../session/trouble.tsx'
import { useRefusal } from '../words/use-refusal.ts'

interface ConfirmDialogProps {
  title: string
  /** What happens then. */
  text: string
  act: string
  danger?: boolean
  onConfirm: () => Promise<void>
  onClose: () => void
}

/** Stays open until it is done, and says in place why it was not. */
export function ConfirmDialog({ title, text, act, danger, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTranslations('layout')
  const refusal = useRefusal()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const confirm = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      await onConfirm()
      dialog.current?.close()
    } catch (error) {
      setTrouble(refusal(error))
      setBusy(false)
    }
  }
  const tone = danger ? { 'data-danger': true } : { 'data-primary': true }
  return (
    <dialog
      ref={dialog}
      className="sheet"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={onClose}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
      <Trouble text={trouble} />
      <div className="sheet-ways">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('cancel')}
        </button>
        <button type="button" className="button" {...tone} disabled={busy} onClick={() => void confirm()}>
          {busy && <LoaderCircle className="spin" aria-hidden />}
          {act}
        </button>
      </div>
    </dialog>
  )
}
