import type { OutboxStorage } from './outbox-entry.ts'

/** IndexedDB, where there is one; its code comes with the first use. */
export function browserStorage(): OutboxStorage | undefined {
  if (typeof indexedDB === 'undefined') return undefined
  let loading: Promise<OutboxStorage> | undefined
  const storage = () => (loading ??= import('./indexed-db-storage.ts').then((it) => it.indexedDbStorage()))
  return {
    load: async (scope) => (await storage()).load(scope),
    put: async (scope, entry) => (await storage()).put(scope, entry),
    remove: async (scope, clientId) => (await storage()).remove(scope, clientId),
    clear: async (scope) => (await storage()).clear(scope),
  }
}
