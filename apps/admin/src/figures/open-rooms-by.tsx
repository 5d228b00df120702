import type { InboxStats } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { choices } from '../inbox/inbox-search.ts'
import { handlerIcons, priorityIcons } from '../room/room-icons.tsx'

interface OpenRoomsByProps {
  facet: 'priority' | 'handler'
  stats: InboxStats | undefined
}

/** The open rooms by one of their sides; each line leads to its rooms. */
export function OpenRoomsBy({ facet, stats }: OpenRoomsByProps) {
  const t = useTranslations()
  const icons: Record<string, ReactNode> = { ...priorityIcons, ...handlerIcons }
  const counts: Partial<Record<string, number>> | undefined = stats?.[facet]
  const title = `figures-${facet}`
  return (
    <section className="figure-card" aria-labelledby={title}>
      <h2 id={title}>{t(`figures.by.${facet}`)}</h2>
      <ul className="shares">
        {choices[facet].map((each) => (
          <li key={each}>
            <Link to="/" search={{ tab: 'all', [facet]: each }} className="share">
              <span className="share-name" data-tone={each}>
                {icons[each]}
                {t(`chat.${facet}.${each}`)}
              </span>
              <ShareBar count={counts?.[each]} of={stats?.status.OPEN ?? 0} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The word and the number say it; the bar only shows it. */
function ShareBar({ count, of }: { count: number | undefined; of: number }) {
  const format = useFormatter()
  return (
    <>
      <span className="share-track" aria-hidden="true">
        {!!count && (
          <span className="share-bar" style={{ inlineSize: `${(100 * count) / Math.max(of, count)}%` }} />
        )}
      </span>
      <span className="share-count">
        {count === undefined ? <span className="bone share-bone" aria-hidden="true" /> : format.number(count)}
      </span>
    </>
  )
}
