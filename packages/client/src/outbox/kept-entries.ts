import { createStore, type Readable } from '../store.ts'
import type { OutboxEntry, OutboxStorage } from './outbox-entry.ts'

export interface KeptEntries extends Readable<readonly OutboxEntry[]> {
  /** Whose entries these are from now on; null keeps them in memory only. */
  move: (scope: string | null, entries: readonly OutboxEntry[]) => void
  put: (entry: OutboxEntry) => void
  drop: (clientId: string) => void
  /** Another tab has changed what is stored. */
  reload: () => Promise<void>
}

/** Entries in memory and in a storage; what is seen never waits for the storage, and never falls behind it. */
export function createKeptEntries(storage: OutboxStorage, onStored: () => void): KeptEntries {
  const entries = createStore<readonly OutboxEntry[]>([])
  const saving = new Map<string, number>()
  const dropped = new Set<string>()
  let scope: string | null = null

  const mapOf = (list: readonly OutboxEntry[]) => new Map(list.map((entry) => [entry.clientId, entry]))

  async function save(of: string, entry: OutboxEntry) {
    const { clientId } = entry
    saving.set(clientId, (saving.get(clientId) ?? 0) + 1)
    await storage.put(of, entry)
    const left = saving.get(clientId)! - 1
    if (left > 0) saving.set(clientId, left)
    else saving.delete(clientId)
    onStored()
  }

  return {
    get: entries.get,
    subscribe: entries.subscribe,
    move(next, list) {
      scope = next
      entries.set(list)
      if (next) for (const entry of list) void save(next, entry)
    },
    put(entry) {
      entries.set([...mapOf(entries.get()).set(entry.clientId, entry).values()])
      if (scope) void save(scope, entry)
    },
    drop(clientId) {
      dropped.add(clientId)
      entries.set(entries.get().filter((entry) => entry.clientId !== clientId))
      if (scope) void storage.remove(scope, clientId).then(onStored)
    },
    async reload() {
      const of = scope
      if (!of) return
      const stored = mapOf(await storage.load(of))
      if (scope !== of) return
      // What was changed here since the reading began is newer than what was read.
      for (const entry of entries.get()) if (saving.has(entry.clientId)) stored.set(entry.clientId, entry)
      for (const clientId of dropped) stored.delete(clientId)
      entries.set([...stored.values()])
    },
  }
}
