import { CloudAlert, ScrollText, SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { nothing } from './audit-search.ts'
import { AuditBones } from './audit-bones.tsx'
import { AuditDay } from './audit-day.tsx'
import { byDay } from './by-day.ts'
import { MoreActs } from './more-acts.tsx'
import type { Audit } from './use-audit.ts'
import { useAuditSearch } from './use-audit-search.ts'

export function AuditFeed({ audit }: { audit: Audit }) {
  const t = useTranslations('layout')
  const { lines } = audit
  if (!lines)
    return audit.error ? (
      <Trouble>
        <button type="button" className="button" onClick={() => void audit.refetch()}>
          {t('tryAgain')}
        </button>
      </Trouble>
    ) : (
      <AuditBones />
    )
  if (lines.length === 0) return <NoActs />
  return (
    <div className="acts" aria-busy={audit.isPlaceholderData}>
      {byDay(lines).map(({ day, lines }) => (
        <AuditDay key={day} day={day} lines={lines} />
      ))}
      <MoreActs audit={audit} />
    </div>
  )
}

function Trouble({ children }: { children: React.ReactNode }) {
  const t = useTranslations()
  return (
    <Empty icon={<CloudAlert />} title={t('audit.trouble')} text={t('refusal.other')}>
      {children}
    </Empty>
  )
}

function NoActs() {
  const t = useTranslations('audit')
  const [search, change] = useAuditSearch()
  if (Object.keys(search).length === 0)
    return <Empty icon={<ScrollText />} title={t('empty')} text={t('emptyText')} />
  return (
    <Empty icon={<SearchX />} title={t('nothingFound')} text={t('nothingFoundText')}>
      <button type="button" className="button" onClick={() => change(nothing)}>
        {t('clear')}
      </button>
    </Empty>
  )
}
