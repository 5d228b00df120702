import type { AuditLine } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { Activity, CircleUserRound, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { acts } from './acts.ts'
import { nothing } from './audit-search.ts'
import { DayField } from './day-field.tsx'
import { TargetChip } from './target-chip.tsx'
import { useAuditSearch } from './use-audit-search.ts'

export function AuditFilters({ lines }: { lines?: AuditLine[] }) {
  const t = useTranslations('audit')
  const [search, change] = useAuditSearch()
  const { data: team = [] } = etalase.staff.all.useQuery()
  const { actor, action, target, from, to } = search
  const isNarrowed = Boolean(actor ?? action ?? target ?? from ?? to)
  return (
    <fieldset className="audit-filters" aria-label={t('filters')}>
      <Choice
        label={t('who')}
        icon={<CircleUserRound aria-hidden />}
        text={actor ? (team.find((each) => each.id === actor)?.name ?? '…') : t('anybody')}
        tone={actor && 'chosen'}
        value={actor ?? ''}
        options={[
          { value: '', label: t('anybody') },
          ...team.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(next) => change({ actor: next || undefined })}
      />
      <Choice
        label={t('what')}
        icon={<Activity aria-hidden />}
        text={t(action ? `act.${action}` : 'anything')}
        tone={action && 'chosen'}
        value={action ?? ''}
        options={[
          { value: '' as const, label: t('anything') },
          ...acts.map((act) => ({ value: act, label: t(`act.${act}`) })),
        ]}
        onChoose={(next) => change({ action: next || undefined })}
      />
      <DayField label={t('from')} day={from} max={to} onDay={(day) => change({ from: day }, true)} />
      <DayField label={t('to')} day={to} min={from} onDay={(day) => change({ to: day }, true)} />
      {target && <TargetChip target={target} lines={lines} />}
      {isNarrowed && (
        <button type="button" className="pill-button" data-quiet onClick={() => change(nothing)}>
          <X aria-hidden />
          {t('clear')}
        </button>
      )}
    </fieldset>
  )
}
