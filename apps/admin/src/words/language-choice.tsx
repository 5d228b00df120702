import { useTranslations } from 'use-intl'
import { locales } from './locale.ts'
import { useLanguage } from './words.tsx'

export const languages = { en: 'English', id: 'Bahasa Indonesia' }

export function LanguageChoice() {
  const t = useTranslations('layout')
  const { locale, choose } = useLanguage()
  return (
    <fieldset className="language">
      <legend className="hidden">{t('language')}</legend>
      {locales.map((each) => (
        <label key={each}>
          <input type="radio" name="language" checked={each === locale} onChange={() => choose(each)} />
          <span lang={each}>{languages[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
