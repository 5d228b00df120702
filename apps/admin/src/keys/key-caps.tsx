import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { isMac } from './pressed.ts'

const signs: Record<string, string> = { arrowdown: '↓', arrowup: '↑', escape: 'Esc', enter: 'Enter' }
const others: Record<string, string> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' }
const macs: Record<string, string> = { mod: '⌘', alt: '⌥', shift: '⇧' }

const capOf = (key: string) => (isMac() ? macs : others)[key] ?? signs[key] ?? key.toUpperCase()

/** A key as it stands on the keyboard before one: 'mod+k', or 'g i' for one after the other. */
export function KeyCaps({ keys }: { keys: string }) {
  const t = useTranslations('keys')
  return (
    <span className="key-caps">
      {keys.split(' ').map((press, at) => (
        <Fragment key={press}>
          {at > 0 && <span className="soft">{t('then')}</span>}
          {press.split('+').map((key) => (
            <kbd key={key}>{capOf(key)}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
