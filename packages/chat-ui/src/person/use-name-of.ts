import { useTranslations } from 'use-intl'

/** A person who was erased has no name; words stand in its place. */
export function useNameOf(): (name: string) => string {
  const t = useTranslations('chat.person')
  return (name) => name || t('erased')
}
