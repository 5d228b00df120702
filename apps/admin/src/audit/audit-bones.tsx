import { useTranslations } from 'use-intl'

const rows = [0, 1, 2, 3, 4, 5]

export function AuditBones() {
  const t = useTranslations('layout')
  return (
    <output className="act-bones" aria-busy="true" aria-label={t('loading')}>
      {rows.map((row) => (
        <span key={row} className="act-bone">
          <span className="bone bone-disc" />
          <span className="bone bone-line" />
        </span>
      ))}
    </output>
  )
}
