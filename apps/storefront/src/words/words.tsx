import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { recallLocale, rememberLocale, type ShopLocale } from './locale.ts'
import { catalogues } from './catalogues.ts'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

interface Language {
  locale: ShopLocale
  setLocale: (locale: ShopLocale) => void
}

const LanguageContext = createContext<Language>({ locale: 'id', setLocale: () => {} })

/** The shop's words in the reader's language, and the switch between the two. */
export function Words({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(recallLocale)
  useEffect(() => {
    document.documentElement.lang = locale
    rememberLocale(locale)
  }, [locale])
  const language = useMemo(() => ({ locale, setLocale }), [locale])
  return (
    <LanguageContext.Provider value={language}>
      <IntlProvider locale={locale} messages={catalogues[locale]} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </LanguageContext.Provider>
  )
}

export const useLanguage = () => useContext(LanguageContext)
