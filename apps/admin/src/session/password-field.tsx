import { Eye, EyeOff } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'

interface PasswordFieldProps {
  name?: string
  label?: string
  /** A new one is chosen here; what it has to be is said below the field. */
  hint?: string
}

export function PasswordField({ name = 'password', label, hint }: PasswordFieldProps) {
  const t = useTranslations('session')
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? t('password')}</label>
      <span className="field-with-button">
        <input
          id={id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={hint ? 'new-password' : 'current-password'}
          aria-describedby={hint ? `${id}-hint` : undefined}
          required
        />
        <button
          type="button"
          className="icon-button"
          aria-label={t(shown ? 'hidePassword' : 'showPassword')}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </button>
      </span>
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  )
}
