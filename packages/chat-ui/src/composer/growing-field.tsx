import { useLayoutEffect, type KeyboardEvent, type RefObject } from 'react'

const TALLEST = 144

interface GrowingFieldProps {
  field: RefObject<HTMLTextAreaElement | null>
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  /** Where the caret stands; null while something is selected. */
  onCaret: (caret: number | null) => void
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** The list the field opens, and what is chosen in it. */
  listId: string | undefined
  activeId: string | undefined
}

/** As tall as its text, up to six lines. */
export function GrowingField({
  field,
  text,
  onText,
  onCaret,
  listId,
  activeId,
  ...props
}: GrowingFieldProps) {
  // Measuring makes the browser lay out the whole thread, so only where the text is another one.
  useLayoutEffect(() => {
    const style = field.current?.style
    style?.setProperty('height', 'auto')
    const height = text ? (field.current?.scrollHeight ?? 0) : 0
    if (height > 0) style?.setProperty('height', `${Math.min(height, TALLEST)}px`)
    style?.setProperty('overflow-y', height > TALLEST ? 'auto' : 'hidden')
  }, [field, text])
  return (
    <textarea
      ref={field}
      className="et-composer-field"
      rows={1}
      maxLength={4000}
      enterKeyHint="send"
      aria-label={props.label}
      placeholder={props.placeholder}
      value={text}
      onChange={({ target }) => {
        onText(target.value)
        onCaret(target.selectionEnd)
      }}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
        onCaret(selectionStart === selectionEnd ? selectionEnd : null)
      }
      onBlur={props.onBlur}
      onKeyDown={props.onKeyDown}
      {...(listId && {
        role: 'combobox',
        'aria-expanded': true,
        'aria-haspopup': 'listbox',
        'aria-autocomplete': 'list',
        'aria-controls': listId,
        'aria-activedescendant': activeId,
      })}
    />
  )
}
