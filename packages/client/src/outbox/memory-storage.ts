import type { OutboxEntry, OutboxStorage } from './outbox-entry.ts'

export function memoryStorage(): OutboxStorage {
  const scopes = new Map<string, Map<string, OutboxEntry>>()
  const entriesOf = (scope: string) => {
    const entries = scopes.get(scope) ?? new Map<string, OutboxEntry>()
    scopes.set(scope, entries)
    return entries
  }
  return {
    load: async (scope) => [...entriesOf(scope).values()],
    put: async (scope, entry) => void entriesOf(scope).set(entry.clientId, entry),
    remove: async (scope, clientId) => void entriesOf(scope).delete(clientId),
    clear: async (scope) => void scopes.delete(scope),
  }
}
