import { useTranslations } from 'use-intl'
import { useInboxStats } from '../inbox/use-inbox-stats.ts'
import { Page } from '../layout/page.tsx'
import { useStaff } from '../session/staff.tsx'
import { OpenRoomsBy } from './open-rooms-by.tsx'
import { OverDays } from './over-days.tsx'
import { RoomTiles } from './room-tiles.tsx'

/** What there is to do now, and how the last days went. */
export function FiguresPage() {
  const t = useTranslations('figures')
  const stats = useInboxStats()
  const admin = useStaff().kind === 'ADMIN'
  return (
    <Page title={t('title')}>
      <div className="figures">
        <p className="figures-scope">{t(admin ? 'everybody' : 'ownOnly')}</p>
        <RoomTiles stats={stats} />
        <div className="figure-pair">
          <OpenRoomsBy facet="priority" stats={stats} />
          <OpenRoomsBy facet="handler" stats={stats} />
        </div>
        <OverDays />
      </div>
    </Page>
  )
}
