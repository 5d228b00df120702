import { useEffect, useRef, type SyntheticEvent } from 'react'
import { useTranslations } from 'use-intl'
import { PickerBody } from './picker-body.tsx'
import type { ProductPickerProps } from './picker-props.ts'

/** A modal dialog: the browser keeps the focus in it and gives it back. */
export function ProductPicker(props: ProductPickerProps) {
  const { open, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!open) return dialog.current?.close()
    if (dialog.current?.open) return
    dialog.current?.showModal()
    // The browser would choose the first button.
    dialog.current?.querySelector('input')?.focus()
  }, [open])
  // Esc closes this dialog only, not the panel it stands in.
  function onCancel(event: SyntheticEvent) {
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  const t = useTranslations('chat.picker')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a press on the backdrop closes it
    <dialog
      ref={dialog}
      className="et-picker"
      aria-label={t('title')}
      onCancel={onCancel}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && <PickerBody {...props} />}
    </dialog>
  )
}
