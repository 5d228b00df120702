import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Mark } from '../layout/mark.tsx'
import { LanguageChoice } from '../words/language-choice.tsx'

interface GateCardProps {
  title: string
  intro: string
  children: ReactNode
}

/** What whoever has no session yet sees of the desk. */
export function GateCard({ title, intro, children }: GateCardProps) {
  const t = useTranslations('layout')
  return (
    <main className="gate">
      <div className="gate-card">
        <p className="gate-brand">
          <Mark />
          {t('desk')}
        </p>
        <h1>{title}</h1>
        <p className="gate-intro">{intro}</p>
        {children}
      </div>
      <LanguageChoice />
    </main>
  )
}
