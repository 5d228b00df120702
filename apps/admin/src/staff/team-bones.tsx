import { useTranslations } from 'use-intl'

export function TeamBones() {
  const t = useTranslations('layout')
  return (
    <output className="team-bones" aria-busy="true" aria-label={t('loading')}>
      {[0, 1, 2].map((row) => (
        <span key={row} className="team-bone">
          <span className="bone bone-disc" />
          <span className="bone bone-name" />
        </span>
      ))}
    </output>
  )
}
