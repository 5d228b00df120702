import chatEn from '@etalase/chat-ui/words/en.json' with { type: 'json' }
import chatId from '@etalase/chat-ui/words/id.json' with { type: 'json' }
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { remember } from '../layout/remembered.ts'
import en from './en.ts'
import id from './id.ts'
import { firstLocale, type Locale } from './locale.ts'

const catalogues = { en: { ...en, chat: chatEn }, id: { ...id, chat: chatId } }

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()

const Language = createContext<{ locale: Locale; choose: (locale: Locale) => void }>({
  locale: 'en',
  choose: () => {},
})
export const useLanguage = () => use(Language)

export function Words({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const language = useMemo(
    () => ({
      locale,
      choose: (next: Locale) => {
        remember('locale', next)
        setLocale(next)
      },
    }),
    [locale],
  )
  return (
    <Language value={language}>
      <IntlProvider locale={locale} messages={catalogues[locale]} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </Language>
  )
}
