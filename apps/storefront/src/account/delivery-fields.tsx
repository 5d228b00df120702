import type { Viewer } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { Field } from './field.tsx'

interface DeliveryFieldsProps {
  viewer: Viewer
  /** An order goes somewhere; a profile may leave it open. */
  required?: boolean
}

/** Who receives it, how to reach them, and where. */
export function DeliveryFields({ viewer, required = false }: DeliveryFieldsProps) {
  const t = useTranslations('account')
  return (
    <>
      <Field
        label={t('name')}
        name="name"
        autoComplete="name"
        maxLength={120}
        defaultValue={viewer.name}
        required
      />
      <Field
        label={t('phone')}
        name="phone"
        type="tel"
        autoComplete="tel"
        pattern="\+?[0-9][0-9 \(\)\-]{5,22}"
        hint={t('phoneHint')}
        defaultValue={viewer.phone ?? ''}
        required={required}
      />
      <Field
        as="textarea"
        label={t('address')}
        name="address"
        autoComplete="street-address"
        maxLength={500}
        hint={t('addressHint')}
        defaultValue={viewer.address ?? ''}
        required={required}
      />
    </>
  )
}
