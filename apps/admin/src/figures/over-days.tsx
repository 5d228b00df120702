import { ChartColumn, CloudAlert, Table2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { recall, remember } from '../layout/remembered.ts'
import { useRefusal } from '../words/use-refusal.ts'
import { DaysChart } from './days-chart.tsx'
import { DaysTable } from './days-table.tsx'
import { Segments } from './segments.tsx'
import { useRoomDays } from './use-room-days.ts'

const ranges = ['7', '30', '90'] as const
type Range = (typeof ranges)[number]
type View = 'chart' | 'table'

const rangeBefore = (): Range => ranges.find((range) => range === recall('figures.days')) ?? '30'
const viewBefore = (): View => (recall('figures.view') === 'table' ? 'table' : 'chart')

/** How many rooms came, and how soon they were answered, day by day. */
export function OverDays() {
  const t = useTranslations('figures')
  const [range, setRange] = useState(rangeBefore)
  const [view, setView] = useState(viewBefore)
  const { data, error, refetch, isPlaceholderData } = useRoomDays(Number(range))
  const changeRange = (next: Range) => {
    remember('figures.days', next)
    setRange(next)
  }
  const changeView = (next: View) => {
    remember('figures.view', next)
    setView(next)
  }
  return (
    <section className="figure-card over-days" aria-labelledby="figures-days">
      <header>
        <h2 id="figures-days">{t('days')}</h2>
        <div className="over-days-tools">
          <Segments
            label={t('period')}
            value={range}
            options={ranges.map((each) => ({ value: each, text: t('rangeDays', { count: Number(each) }) }))}
            onChoose={changeRange}
          />
          <Segments
            label={t('view')}
            value={view}
            options={[
              { value: 'chart', text: t('chart'), icon: <ChartColumn aria-hidden /> },
              { value: 'table', text: t('table'), icon: <Table2 aria-hidden /> },
            ]}
            onChoose={changeView}
          />
        </div>
      </header>
      <div className="over-days-body" aria-busy={isPlaceholderData || undefined}>
        {data && (view === 'chart' ? <DaysChart {...data} /> : <DaysTable {...data} />)}
        {!data && (error ? <DaysTrouble error={error} onRetry={() => void refetch()} /> : <DaysSkeleton />)}
      </div>
    </section>
  )
}

function DaysTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations()
  const refusal = useRefusal()
  return (
    <div role="alert">
      <Empty icon={<CloudAlert />} title={t('figures.trouble')} text={refusal(error)}>
        <button type="button" className="button" onClick={onRetry}>
          {t('layout.tryAgain')}
        </button>
      </Empty>
    </div>
  )
}

function DaysSkeleton() {
  const t = useTranslations('layout')
  return (
    <output>
      <span className="hidden">{t('loading')}</span>
      <span className="bone chart-bone" aria-hidden="true" />
    </output>
  )
}
