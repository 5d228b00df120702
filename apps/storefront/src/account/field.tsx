import { useId, type ComponentProps } from 'react'
import { useTranslations } from 'use-intl'

interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'ref'> {
  label: string
  name: string
  hint?: string
  /** An address has lines. */
  as?: 'input' | 'textarea'
}

export function Field({ label, hint, required = false, as: Input = 'input', ...input }: FieldProps) {
  const t = useTranslations('account')
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {!required && <span className="field-optional"> · {t('optional')}</span>}
      </label>
      <Input
        {...(input as object)}
        id={id}
        required={required}
        aria-describedby={hint && `${id}-hint`}
        rows={Input === 'textarea' ? 3 : undefined}
      />
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
