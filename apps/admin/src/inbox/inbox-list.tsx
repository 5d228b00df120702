import { useInbox } from '@etalase/client/react'
import { CloudAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { useStaff } from '../session/staff.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import { InboxEmpty } from './inbox-empty.tsx'
import { InboxRows } from './inbox-rows.tsx'
import { toFilter } from './inbox-search.ts'
import { InboxSkeleton } from './inbox-skeleton.tsx'
import { useInboxSearch } from './use-inbox-search.ts'

interface InboxListProps {
  roomId: string | undefined
  choosing: boolean
  onChoosing: (choosing: boolean) => void
}

export function InboxList(props: InboxListProps) {
  const staff = useStaff()
  const [search] = useInboxSearch()
  const filter = useMemo(() => toFilter(search, staff), [search, staff])
  const inbox = useInbox(filter)
  if (inbox.error && inbox.rooms.length === 0) {
    return <InboxTrouble error={inbox.error} onRetry={inbox.reload} />
  }
  if (inbox.isLoading) return <InboxSkeleton />
  if (inbox.rooms.length === 0) return <InboxEmpty />
  // Another question is another list: it begins at its top, with nothing chosen.
  return <InboxRows key={JSON.stringify(filter)} inbox={inbox} filter={filter} {...props} />
}

function InboxTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations()
  const refusal = useRefusal()
  return (
    <div role="alert">
      <Empty icon={<CloudAlert />} title={t('inbox.trouble')} text={refusal(error)}>
        <button type="button" className="button" onClick={onRetry}>
          {t('layout.tryAgain')}
        </button>
      </Empty>
    </div>
  )
}
