import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { loadWords, type ShopWords } from './catalogue.ts'
import { rememberLocale, type ShopLocale } from './locale.ts'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export interface Language {
  locale: ShopLocale
  words: ShopWords
}

interface Switch {
  locale: ShopLocale
  setLocale: (locale: ShopLocale) => Promise<void>
}

const LanguageContext = createContext<Switch>({ locale: 'id', setLocale: async () => {} })

/** The shop's words in the reader's language, and the switch between the two. */
export function Words({ first, children }: { first: Language; children: ReactNode }) {
  const [{ locale, words }, setLanguage] = useState(first)
  useEffect(() => {
    document.documentElement.lang = locale
    rememberLocale(locale)
  }, [locale])
  const language = useMemo(() => {
    const setLocale = async (next: ShopLocale) => setLanguage({ locale: next, words: await loadWords(next) })
    return { locale, setLocale }
  }, [locale])
  return (
    <LanguageContext.Provider value={language}>
      <IntlProvider locale={locale} messages={words} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </LanguageContext.Provider>
  )
}

export const useLanguage = () => useContext(LanguageContext)
