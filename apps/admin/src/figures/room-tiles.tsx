import type { InboxStats } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'
import { roomTiles } from './tiles.ts'

/** How many rooms there are now; each number leads to its rooms. */
export function RoomTiles({ stats }: { stats: InboxStats | undefined }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const admin = useStaff().kind === 'ADMIN'
  return (
    <ul className="tiles">
      {roomTiles(admin).map(({ name, count, search }) => (
        <li key={name}>
          <Link to="/" search={search} className="tile" data-tile={name}>
            <span className="tile-name">{t(`tile.${name}`)}</span>
            <span className="tile-count">
              {stats ? format.number(count(stats)) : <span className="bone tile-bone" aria-hidden="true" />}
            </span>
            <span className="tile-hint">{t(`tileHint.${name}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
