import { waitOf } from '@etalase/chat-ui/words/wait'
import { refusalOf, retryAfterOf } from '@etalase/client'
import { useTranslations } from 'use-intl'
import type { ShopWords } from '../words/catalogue.ts'

type Said = keyof ShopWords['problem']

/** Why a press came to nothing, in the reader's words. */
export function useProblem(): (error: unknown) => string {
  const t = useTranslations('problem')
  const isSaid = (reason: string): reason is Said => t.has(reason as Said)
  return (error) => {
    const refusal = refusalOf(error)
    if (refusal && isSaid(refusal)) return t(refusal, waitOf(retryAfterOf(error)))
    return t(isBadInput(error) ? 'input' : 'network')
  }
}

function isBadInput(error: unknown): boolean {
  const data = error instanceof Error && 'data' in error ? error.data : null
  return typeof data === 'object' && data !== null && 'code' in data && data.code === 'BAD_REQUEST'
}
