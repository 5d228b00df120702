import { useTranslations } from 'use-intl'
import type { Word } from './telling.ts'

/** A value of an act in the viewer's words; one that has none stands as it is. */
export function useWord() {
  const t = useTranslations()
  return (word: Word): string => {
    if ('name' in word) return word.name || t('audit.somebody')
    const key = word.list === 'role' ? `session.${word.value}` : `chat.${word.list}.${word.value}`
    return word.value && t.has(key) ? t(key) : word.value
  }
}
