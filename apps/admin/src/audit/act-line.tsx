import type { AuditLine } from '@etalase/client'
import { ListFilter } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { ActIcon } from './act-icon.tsx'
import { ActSentence } from './act-sentence.tsx'
import { tell } from './tell.ts'
import { useAuditSearch } from './use-audit-search.ts'

/** One act as a sentence, when it was, and a way to everything else that happened to the same one. */
export function ActLine({ line }: { line: AuditLine }) {
  const t = useTranslations('audit')
  const format = useFormatter()
  const [search, change] = useAuditSearch()
  const at = new Date(line.at)
  const telling = tell(line)
  const only = t('onlyTarget', { name: telling.target || t('shopper') })
  return (
    <li className="act">
      <ActIcon action={line.action} />
      <p>
        <ActSentence line={line} telling={telling} />
      </p>
      {search.target !== line.target.id && (
        <button
          type="button"
          className="icon-button"
          aria-label={only}
          title={only}
          onClick={() => change({ target: line.target.id })}
        >
          <ListFilter aria-hidden />
        </button>
      )}
      <time dateTime={line.at} title={format.dateTime(at, { dateStyle: 'full', timeStyle: 'medium' })}>
        {format.dateTime(at, { hour: '2-digit', minute: '2-digit' })}
      </time>
    </li>
  )
}
