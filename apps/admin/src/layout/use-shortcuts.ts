import { useEffect, useRef } from 'react'
import { recall } from './remembered.ts'

const textFields = 'input, textarea, select, [contenteditable], dialog, [role=menu]'

/** Single keys, deaf while somebody types or a dialog is open, and where they are switched off. */
export function useShortcuts(keys: Record<string, () => void>) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  }, [keys])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(textFields)) return
      if (document.querySelector('dialog[open]')) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act || (/^[^?]$/.test(event.key) && recall('keys') === 'off')) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
