import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { recall, remember } from './remembered.ts'
import { useShortcuts } from './use-shortcuts.ts'

const keys = [
  ['next', ['J', '↓']],
  ['previous', ['K', '↑']],
  ['open', ['Enter']],
  ['search', ['/']],
  ['reply', ['R']],
  ['resolve', ['E']],
  ['send', ['Enter']],
  ['help', ['?']],
] as const

export const openSheet = () => document.querySelector<HTMLDialogElement>('#shortcut-sheet')?.showModal()

export function ShortcutSheet() {
  const t = useTranslations('keys')
  const layout = useTranslations('layout')
  const sheet = useRef<HTMLDialogElement>(null)
  const [on, setOn] = useState(() => recall('keys') !== 'off')
  useShortcuts({ '?': openSheet })
  const turn = (next: boolean) => {
    setOn(next)
    remember('keys', next ? null : 'off')
  }
  return (
    <dialog ref={sheet} id="shortcut-sheet" className="sheet" aria-labelledby="shortcut-title" closedby="any">
      <header>
        <h2 id="shortcut-title">{t('title')}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={layout('close')}
          onClick={() => sheet.current?.close()}
        >
          <X aria-hidden />
        </button>
      </header>
      <dl>
        {keys.map(([name, caps]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={on}
          checked={on}
          onChange={(event) => turn(event.target.checked)}
        />
        {t('on')}
      </label>
    </dialog>
  )
}
