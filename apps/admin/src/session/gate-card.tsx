import type { ReactNode, Ref } from 'react'
import { useTranslations } from 'use-intl'
import { Mark } from '../layout/mark.tsx'
import { LanguageChoice } from '../words/language-choice.tsx'

interface GateCardProps {
  title: string
  intro: string
  /** For whoever is brought here from elsewhere. */
  heading?: Ref<HTMLHeadingElement>
  children: ReactNode
}

/** What whoever has no session yet sees of the desk. */
export function GateCard({ title, intro, heading, children }: GateCardProps) {
  const t = useTranslations('layout')
  return (
    <main className="gate">
      <div className="gate-card">
        <p className="gate-brand">
          <Mark />
          {t('desk')}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="gate-intro">{intro}</p>
        {children}
      </div>
      <LanguageChoice />
    </main>
  )
}
