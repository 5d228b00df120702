import { useEffect, useState, type ReactNode } from 'react'
import { recall } from '../layout/remembered.ts'
import { isSingle, isTyping, pressed } from './pressed.ts'
import { createRegistry } from './registry.ts'
import { Registry } from './use-actions.ts'

const PATIENCE = 1000
/** Only stepping goes on while a key is held down. */
const steps = new Set(['j', 'k', 'alt+j', 'alt+k'])

/** Hears the keys for all actions of the desk. */
export function Actions({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry)
  useEffect(() => {
    let before = { key: '', at: 0 }
    function press(event: KeyboardEvent) {
      const key = pressed(event)
      if (!key || event.defaultPrevented) return
      if (!/^(mod|alt)\+/.test(key) && isTyping(event.target)) return
      if (isSingle(key) && recall('keys') === 'off') return
      const pair = event.timeStamp - before.at < PATIENCE && registry.find(`${before.key} ${key}`)
      before = { key, at: event.timeStamp }
      const action = pair || registry.find(key)
      if (!action) return
      if (document.querySelector('dialog[open]')) return key.startsWith('mod+') && event.preventDefault()
      event.preventDefault()
      if (!event.repeat || steps.has(key)) action.run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [registry])
  return <Registry value={registry}>{children}</Registry>
}
