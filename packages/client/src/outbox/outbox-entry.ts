import type { ProductSnapshot, Reason, Viewer } from '@etalase/api/contract'
import type { inferRouterInputs } from '@trpc/server'
import type { AppRouter } from '../app-router.ts'

export type SendInput = inferRouterInputs<AppRouter>['message']['send']
export type MessageBody = SendInput['body']

/** A message on its way. Its `clientId` never changes, so the server takes it once. */
export interface OutboxEntry extends SendInput {
  createdAt: string
  state: 'sending' | 'failed'
  /** Why it failed, or why one that is still being tried was not taken yet. */
  error?: Reason | 'network'
  /** When it is tried again, where the server asked to wait: milliseconds since 1970. */
  retryAt?: number
  /** Shown until the server has taken its own. */
  preview?: ProductSnapshot
}

/** What to send. */
export type Draft = Omit<SendInput, 'clientId'> & { preview?: ProductSnapshot }

/** Whose outbox it is; somebody else's text is never sent. */
export type Sender = Pick<Viewer, 'id' | 'kind' | 'name'>

/**
 * Where unsent messages survive a reload. IndexedDB in browsers, memory elsewhere; bring your own
 * for React Native.
 *
 * @example
 * const storage: OutboxStorage = {
 *   load: async (scope) => Object.values(await read(scope)),
 *   put: (scope, entry) => write(scope, entry.clientId, entry),
 *   remove: (scope, clientId) => erase(scope, clientId),
 *   clear: (scope) => eraseAll(scope),
 * }
 */
export interface OutboxStorage {
  load: (scope: string) => Promise<OutboxEntry[]>
  put: (scope: string, entry: OutboxEntry) => Promise<void>
  remove: (scope: string, clientId: string) => Promise<void>
  clear: (scope: string) => Promise<void>
}
