import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { KeyCaps } from './key-caps.tsx'
import { linesOf } from './key-map.ts'
import { useKnownActions } from './use-known-actions.ts'

export function KeyGroup({ group }: { group: 'list' | 'room' | 'writing' | 'desk' }) {
  const t = useTranslations('keys')
  const id = useId()
  const lines = linesOf(group, useKnownActions(), (name) => t(name))
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t(`group.${group}`)}</h3>
      <dl>
        {lines.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((each) => (
                <KeyCaps key={each} keys={each} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
