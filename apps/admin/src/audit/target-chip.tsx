import type { AuditLine } from '@etalase/client'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { tell } from './tell.ts'
import { useAuditSearch } from './use-audit-search.ts'

/** The address knows only an id; its name is read off the lines that are shown. */
export function TargetChip({ target, lines }: { target: string; lines?: AuditLine[] }) {
  const t = useTranslations('audit')
  const [, change] = useAuditSearch()
  const line = lines?.find((each) => each.target.id === target)
  const name = line && tell(line).target
  return (
    <button
      type="button"
      className="pill-button"
      aria-pressed="true"
      title={t('dropTarget')}
      onClick={() => change({ target: undefined })}
    >
      {name ? t('onlyTarget', { name }) : t('onlyTargetUnknown')}
      <X aria-hidden />
    </button>
  )
}
