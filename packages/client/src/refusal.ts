import { TRPCClientError } from '@trpc/client'
import type { Reason } from '@etalase/api/contract'
import type { AppRouter } from './app-router.ts'

/** What a failed call rejects with. `error.data` is typed; see {@link refusalOf} for the reason. */
export type EtalaseError = TRPCClientError<AppRouter>

/**
 * Why the server said no, or undefined when it did not (a network error, a bug, a bad input).
 *
 * @example
 * try {
 *   await client.order.place.mutate({ clientId })
 * } catch (error) {
 *   if (refusalOf(error) === 'OUT_OF_STOCK') showCart()
 *   else throw error
 * }
 */
export function refusalOf(error: unknown): Reason | undefined {
  return isEtalaseError(error) ? (error.data?.refusal ?? undefined) : undefined
}

/** The HTTP status of an answer, or undefined when none came: the network, or our own time limit. */
export function statusOf(error: unknown): number | undefined {
  if (!isEtalaseError(error)) return undefined
  return error.data?.httpStatus ?? responseOf(error)?.status
}

/** An answer that trying again will not change. */
export function isFinal(error: unknown): boolean {
  const status = statusOf(error)
  return status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429
}

/**
 * How many milliseconds the server asks to wait before the next try; 0 when it does not say.
 *
 * @example
 * if (refusalOf(error) === 'TOO_MANY') say(`Try again in ${Math.ceil(retryAfterOf(error) / 1000)} s.`)
 */
export function retryAfterOf(error: unknown): number {
  if (!isEtalaseError(error)) return 0
  if (error.data?.retryAfterMs) return error.data.retryAfterMs
  const header = responseOf(error)?.headers.get('retry-after')
  const seconds = Number(header)
  return header && Number.isFinite(seconds) ? seconds * 1000 : 0
}

function isEtalaseError(error: unknown): error is EtalaseError {
  return error instanceof TRPCClientError
}

function responseOf(error: EtalaseError): Response | undefined {
  const response = error.meta?.['response']
  return response && typeof response === 'object' && 'headers' in response
    ? (response as Response)
    : undefined
}
