import { useTranslations } from 'use-intl'
import { locales } from '../words/locale.ts'
import { useLanguage } from '../words/words.tsx'

const names = { id: 'ID, Bahasa Indonesia', en: 'EN, English' }

export function LanguageSwitch() {
  const t = useTranslations('layout')
  const { locale, setLocale } = useLanguage()
  return (
    <fieldset className="language">
      <legend className="et-hidden">{t('language')}</legend>
      {locales.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === locale}
          aria-label={names[one]}
          onClick={() => void setLocale(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
