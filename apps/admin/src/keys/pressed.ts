const textFields = 'textarea, select, [contenteditable], input:not([type=checkbox])'
const places = `${textFields}, [role=menu], [role=listbox], [popover]`

export const isMac = () => /mac|iphone|ipad/i.test(navigator.platform)

/** The name of the key that was pressed, as actions have it: 'e', 'shift+e', 'alt+j', 'mod+k', '?'. */
export function pressed(event: KeyboardEvent): string | null {
  if (event.isComposing || event.key === undefined) return null
  const { altKey, ctrlKey, metaKey, shiftKey } = event
  const [mod, other] = isMac() ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  if (other || (mod && altKey)) return null
  const lower = event.key.toLowerCase()
  // With Alt a Mac types another letter: ∆ for J.
  const key = altKey && !/^[a-z0-9]$/.test(lower) ? event.code.replace(/^Key/, '').toLowerCase() : lower
  const shift = shiftKey && (key.length > 1 || /[a-z]/.test(key))
  return [mod && 'mod', altKey && 'alt', shift && 'shift', key].filter(Boolean).join('+')
}

/** Single characters belong to whoever types, and can be switched off. */
export const isSingle = (key: string) => key.length === 1 || /^shift\+.$/.test(key)

export const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest(places) !== null
