import { useViewer } from '@etalase/client/react'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { CircleUserRound } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { ownPages } from './own-pages.ts'

export function AccountMenu() {
  const t = useTranslations('account')
  const { viewer, signOut } = useViewer()
  const here = useRouterState({ select: (state) => state.location.href })
  const navigate = useNavigate()
  const menu = useRef<HTMLDivElement>(null)
  const close = () => menu.current?.hidePopover()
  async function leave() {
    close()
    await signOut()
    await navigate({ to: '/' })
  }
  const guest = viewer?.kind === 'GUEST'
  return (
    <>
      <button
        type="button"
        className="tool"
        popoverTarget="account-menu"
        aria-label={viewer ? t('menuOf', { name: viewer.name }) : t('signIn')}
      >
        <CircleUserRound size={22} aria-hidden="true" />
        <span className="tool-word">{viewer ? viewer.name.split(' ')[0] : t('signIn')}</span>
      </button>
      <div ref={menu} id="account-menu" popover="auto" className="menu">
        {viewer && (
          <p className="menu-who">
            <strong>{viewer.name}</strong>
            <span>{guest ? t('guest') : viewer.email}</span>
          </p>
        )}
        {viewer &&
          ownPages.map(([to, word]) => (
            <Link key={to} to={to} onClick={close}>
              {t(word)}
            </Link>
          ))}
        {(!viewer || guest) && (
          <>
            <Link to="/sign-in" search={{ next: here }} onClick={close}>
              {t('signIn')}
            </Link>
            <Link to="/sign-up" search={{ next: here }} onClick={close}>
              {t('signUp')}
            </Link>
          </>
        )}
        {viewer && (
          <button type="button" onClick={() => void leave()}>
            {t('signOut')}
          </button>
        )}
      </div>
    </>
  )
}
