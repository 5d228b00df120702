import type { Viewer } from '@etalase/client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isLocale, locales } from '../words/locale.ts'
import { useLanguage } from '../words/words.tsx'
import { DeliveryFields } from './delivery-fields.tsx'
import { GuestNote } from './guest-note.tsx'
import { readForm } from './read-form.ts'
import { SubmitRow } from './submit-row.tsx'
import { useSaveProfile } from './use-save-profile.ts'
import { useSubmit } from './use-submit.ts'

export function ProfileForm({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('account')
  const save = useSaveProfile()
  const { locale: shown, setLocale } = useLanguage()
  const [saved, setSaved] = useState(false)
  const form = useSubmit(async (fields) => {
    setSaved(false)
    const { name, phone = null, address = null, locale } = readForm(fields, fieldNames)
    await save({ name, phone, address, ...(isLocale(locale) && { locale }) })
    if (isLocale(locale)) await setLocale(locale)
    setSaved(true)
  })
  return (
    <>
      <form className="form" onSubmit={form.onSubmit}>
        <DeliveryFields viewer={viewer} />
        <label className="field">
          <span>{t('language')}</span>
          <select name="locale" key={shown} defaultValue={shown}>
            {locales.map((locale) => (
              <option key={locale} value={locale}>
                {t(`language-${locale}`)}
              </option>
            ))}
          </select>
        </label>
        <SubmitRow word={t('save')} {...form} />
        <output className="form-done">{saved && t('saved')}</output>
      </form>
      {viewer.kind === 'GUEST' && <GuestNote next="/profile" />}
    </>
  )
}

const fieldNames: ('name' | 'phone' | 'address' | 'locale')[] = ['name', 'phone', 'address', 'locale']
