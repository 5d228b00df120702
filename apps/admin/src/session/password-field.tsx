import { Eye, EyeOff } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'

export function PasswordField() {
  const t = useTranslations('session')
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div className="field">
      <label htmlFor={id}>{t('password')}</label>
      <span className="field-with-button">
        <input
          id={id}
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
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
    </div>
  )
}
