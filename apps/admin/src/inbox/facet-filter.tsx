import { useTranslations } from 'use-intl'
import { handlerIcons, priorityIcons } from '../room/room-icons.tsx'
import { channelIcons } from './channel-icons.tsx'
import { choices } from './inbox-search.ts'
import { useInboxSearch } from './use-inbox-search.ts'

const icons = { priority: priorityIcons, handler: handlerIcons, channel: channelIcons }

/** One of a few, all of them in sight. */
export function FacetFilter({ facet }: { facet: keyof typeof icons }) {
  const t = useTranslations()
  const [search, change] = useInboxSearch()
  const signs: Record<string, React.ReactNode> = icons[facet]
  return (
    <fieldset className="facet">
      <legend>{t(`inbox.${facet}`)}</legend>
      {[undefined, ...choices[facet]].map((each) => (
        <label key={each ?? ''} className="facet-choice">
          <input
            type="radio"
            name={facet}
            checked={search[facet] === each}
            onChange={() => change({ [facet]: each })}
          />
          {each && signs[each]}
          {each ? t(`chat.${facet}.${each}`) : t('inbox.any')}
        </label>
      ))}
    </fieldset>
  )
}
