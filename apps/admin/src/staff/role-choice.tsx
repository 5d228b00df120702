import { Headset, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'

const roles = [
  { kind: 'AGENT', icon: <Headset aria-hidden /> },
  { kind: 'ADMIN', icon: <ShieldCheck aria-hidden /> },
] as const

/** A choice within a form; what each role may do stands below its name. */
export function RoleChoice() {
  const t = useTranslations()
  return (
    <fieldset className="roles">
      <legend>{t('staff.role')}</legend>
      {roles.map(({ kind, icon }) => (
        <label key={kind} className="role-card">
          <input type="radio" name="kind" value={kind} defaultChecked={kind === 'AGENT'} />
          {icon}
          <span>
            <strong>{t(`session.${kind}`)}</strong>
            {t(`staff.may.${kind}`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
