import { useId, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { usePageTitle } from './use-page-title.ts'

interface PageProps {
  title: string
  /** What one can do here, at the end of the head. */
  tools?: ReactNode
  children: ReactNode
}

/** A page of the desk beside the inbox: a head, and what scrolls below it. */
export function Page({ title, tools, children }: PageProps) {
  const t = useTranslations('layout')
  const id = useId()
  usePageTitle(`${title} · ${t('desk')}`)
  return (
    <main className="page" aria-labelledby={id}>
      <header className="page-head">
        <h1 id={id}>{title}</h1>
        {tools}
      </header>
      <div className="page-body">{children}</div>
    </main>
  )
}
