import { useLayoutEffect, type KeyboardEvent, type RefObject } from 'react'

const TALLEST = 144

interface GrowingFieldProps {
  field: RefObject<HTMLTextAreaElement | null>
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** As tall as its text, up to six lines. */
export function GrowingField({
  field,
  label,
  placeholder,
  text,
  onText,
  onBlur,
  onKeyDown,
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
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  )
}
