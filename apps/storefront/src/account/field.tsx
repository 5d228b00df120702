import { useId, type ComponentProps } from 'react'
import { useTranslations } from 'use-intl'

interface FieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: string
  name: string
  hint?: string
}

export function Field({ label, hint, required = false, ...input }: FieldProps) {
  const t = useTranslations('account')
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {!required && <span className="field-optional"> · {t('optional')}</span>}
      </label>
      <input {...input} id={id} required={required} aria-describedby={hint && `${id}-hint`} />
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
