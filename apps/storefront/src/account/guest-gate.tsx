import { useViewer } from '@etalase/client/react'
import { Link, useRouterState } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { GuestForm } from './guest-form.tsx'
import { isShopper } from './is-shopper.ts'

type WhenKnown = (action: () => void) => void

const GateContext = createContext<WhenKnown>((action) => action())

/** Asks a stranger who they are, and then does what they had pressed. */
export const useGuestGate = () => useContext(GateContext)

export function GuestGate({ children }: { children: ReactNode }) {
  const t = useTranslations('guest')
  const account = useTranslations('account')
  const { viewer } = useViewer()
  const here = useRouterState({ select: (state) => state.location.href })
  const dialog = useRef<HTMLDialogElement>(null)
  const waiting = useRef<() => void>(undefined)
  const [asked, setAsked] = useState(0)
  const known = isShopper(viewer)

  const whenKnown = useCallback<WhenKnown>(
    (action) => {
      if (known) return action()
      waiting.current = action
      setAsked((times) => times + 1)
      dialog.current?.showModal()
    },
    [known],
  )
  const close = () => dialog.current?.close()
  return (
    <GateContext value={whenKnown}>
      {children}
      <dialog ref={dialog} className="gate" aria-labelledby="gate-title">
        <button type="button" className="et-icon-button gate-close" aria-label={t('close')} onClick={close}>
          <X size={20} aria-hidden="true" />
        </button>
        <h2 id="gate-title">{t('title')}</h2>
        <p>{t('lead')}</p>
        <GuestForm
          key={asked}
          submitWord={t('submit')}
          onKnown={() => {
            close()
            waiting.current?.()
          }}
        />
        <p>
          {account('haveAccount')}{' '}
          <Link to="/sign-in" search={{ next: here }} onClick={close}>
            {account('signIn')}
          </Link>
        </p>
      </dialog>
    </GateContext>
  )
}
