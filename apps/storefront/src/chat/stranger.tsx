import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { GuestForm } from '../account/guest-form.tsx'

/** Whoever has not said who they are: as a guest, or with an account. */
export function Stranger({ staff }: { staff: boolean }) {
  const t = useTranslations('widget')
  const guest = useTranslations('guest')
  const account = useTranslations('account')
  const here = useRouterState({ select: (state) => state.location.href })
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={box} className="stranger">
      <h3>{t('welcomeTitle')}</h3>
      <p>{staff ? t('staffOnly') : guest('chatLead')}</p>
      {!staff && <GuestForm submitWord={guest('chatSubmit')} />}
      <p>
        {account('haveAccount')}{' '}
        <Link to="/sign-in" search={{ next: here }}>
          {account('signIn')}
        </Link>
      </p>
    </div>
  )
}
