import { waitOf } from '@etalase/chat-ui/words/wait'
import { refusalOf, retryAfterOf } from '@etalase/client'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'

/** Why the server said no, as one sentence in the reader's language. */
export function useRefusal() {
  const t = useTranslations('refusal')
  return useCallback((error: unknown) => t(refusalOf(error) ?? 'other', waitOf(retryAfterOf(error))), [t])
}
