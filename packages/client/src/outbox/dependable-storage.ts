import { memoryStorage } from './memory-storage.ts'
import type { OutboxStorage } from './outbox-entry.ts'

/** Falls back to memory: a private window may have an IndexedDB that does not work, and a disk may be full. */
export function dependable(storage: OutboxStorage | undefined): OutboxStorage {
  const memory = memoryStorage()
  if (!storage) return memory
  return {
    load: (scope) => storage.load(scope).catch(() => memory.load(scope)),
    put: (scope, entry) => storage.put(scope, entry).catch(() => memory.put(scope, entry)),
    remove: (scope, clientId) => storage.remove(scope, clientId).catch(() => memory.remove(scope, clientId)),
    clear: (scope) => storage.clear(scope).catch(() => memory.clear(scope)),
  }
}
