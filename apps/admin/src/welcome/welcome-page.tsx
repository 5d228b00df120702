import { useTranslations } from 'use-intl'

/** It stands before the gate: whoever is invited has no session yet. */
export const isWelcome = () => location.pathname === '/admin/welcome'

/** Where the one-time link of an invitation leads. */
export function WelcomePage() {
  const t = useTranslations('welcome')
  return (
    <main className="gate">
      <h1>{t('title')}</h1>
    </main>
  )
}
