import { RotateCw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useSay } from '../layout/notices.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import type { Audit } from './use-audit.ts'

export function RefreshButton({ audit }: { audit: Audit }) {
  const t = useTranslations('audit')
  const say = useSay()
  const refusal = useRefusal()
  const busy = audit.isRefetching && !audit.isFetchingNextPage
  const refresh = async () => {
    const { error } = await audit.refetch()
    if (error) say(refusal(error), 'trouble')
    else say(t('refreshed'))
  }
  return (
    <button type="button" className="pill-button" aria-busy={busy} onClick={() => void refresh()}>
      <RotateCw className={busy ? 'spin' : undefined} aria-hidden />
      {t('refresh')}
    </button>
  )
}
