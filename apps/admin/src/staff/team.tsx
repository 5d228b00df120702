import { etalase } from '@etalase/client/react'
import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { inOrder } from './in-order.ts'
import { TeamBones } from './team-bones.tsx'
import { TeamRow } from './team-row.tsx'

/** Nothing rings when somebody else's rooms or absence change, so the page looks again by itself. */
const lookAgain = 30_000

export function Team() {
  const t = useTranslations()
  const team = etalase.staff.all.useQuery(undefined, { refetchInterval: lookAgain })
  if (team.data)
    return (
      <table className="team">
        <caption className="hidden">{t('staff.team')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.person')}</th>
            <th scope="col">{t('staff.role')}</th>
            <th scope="col">{t('staff.state')}</th>
            <th scope="col" className="number">
              {t('staff.openRooms')}
            </th>
            <th scope="col">{t('staff.lastActive')}</th>
            <th scope="col">
              <span className="hidden">{t('staff.manage')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(team.data).map((person) => (
            <TeamRow key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    )
  if (!team.error) return <TeamBones />
  return (
    <Empty icon={<CloudAlert />} title={t('staff.trouble')} text={t('refusal.other')}>
      <button type="button" className="button" onClick={() => void team.refetch()}>
        {t('layout.tryAgain')}
      </button>
    </Empty>
  )
}
