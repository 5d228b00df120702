import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react'
import type { Product } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { PickerResults } from './picker-results.tsx'
import { PickerSearch } from './picker-search.tsx'
import { useActiveOption } from './use-active-option.ts'

export interface ProductPickerProps {
  open: boolean
  onClose: () => void
  /** Results of the last `onSearch`. */
  products: Product[]
  /** Called 300 ms after the last key, with the trimmed words; also once with '' on opening. */
  onSearch: (q: string) => void
  onPick: (product: Product) => void
  loading?: boolean
  failed?: boolean
  more?: boolean
  onMore?: () => void
  /** Words to try when nothing is found, categories for example. */
  suggestions?: string[]
  /** Tabs, for example, between the field and the results. */
  children?: ReactNode
}

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

function PickerBody(props: ProductPickerProps) {
  const t = useTranslations('chat.picker')
  const listId = useId()
  const option = useActiveOption(props.products, props.onPick)
  return (
    <div className="et-picker-body">
      <header className="et-picker-head">
        <h2>{t('title')}</h2>
        <button type="button" className="et-icon-button" aria-label={t('close')} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </header>
      <PickerSearch
        listId={listId}
        activeId={option.active ? `${listId}-${option.active.id}` : undefined}
        suggestions={props.products.length === 0 && !props.loading ? props.suggestions : undefined}
        onSearch={props.onSearch}
        onKeyDown={option.onKeyDown}
      />
      {props.children}
      <PickerResults {...props} listId={listId} active={option.active} />
    </div>
  )
}
