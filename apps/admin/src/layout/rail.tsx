import { Keyboard, Search } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRunAction } from '../keys/use-known-actions.ts'
import { isMac } from '../keys/pressed.ts'
import { NotifyMenu } from '../notify/notify-menu.tsx'
import { AccountMenu } from '../session/account-menu.tsx'
import { Mark } from './mark.tsx'
import { RailLinks } from './rail-links.tsx'

export function Rail() {
  const t = useTranslations()
  const run = useRunAction()
  return (
    <header className="rail">
      <div className="rail-mark">
        <Mark />
      </div>
      <RailLinks />
      <div className="rail-tools">
        <button
          type="button"
          className="rail-button"
          onClick={() => run('palette')}
          aria-haspopup="dialog"
          aria-label={t('palette.open')}
          aria-keyshortcuts={isMac() ? 'Meta+K' : 'Control+K'}
          title={`${t('palette.open')} (${isMac() ? '⌘K' : 'Ctrl+K'})`}
        >
          <Search aria-hidden />
        </button>
        <NotifyMenu />
        <button
          type="button"
          className="rail-button wide-only"
          onClick={() => run('keys')}
          aria-haspopup="dialog"
          aria-label={t('keys.title')}
          aria-keyshortcuts="?"
          title={`${t('keys.title')} (?)`}
        >
          <Keyboard aria-hidden />
        </button>
        <AccountMenu />
      </div>
    </header>
  )
}
