import type { OutboxEntry, OutboxStorage } from './outbox-entry.ts'

const table = 'entries'

/** A database for each scope, so that no query can mix two people's messages. */
export function indexedDbStorage(): OutboxStorage {
  const databases = new Map<string, Promise<IDBDatabase>>()

  function database(scope: string) {
    const known = databases.get(scope) ?? open(`etalase-outbox:${scope}`)
    databases.set(scope, known)
    return known
  }

  async function run<T>(
    scope: string,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ) {
    const transaction = (await database(scope)).transaction(table, mode)
    const request = work(transaction.objectStore(table))
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error))
    })
    return request.result
  }

  async function write(scope: string, work: (store: IDBObjectStore) => IDBRequest) {
    await run(scope, 'readwrite', work)
  }

  return {
    async load(scope) {
      const entries = await run<OutboxEntry[]>(scope, 'readonly', (store) => store.getAll())
      return entries.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    },
    put: (scope, entry) => write(scope, (store) => store.put(entry)),
    remove: (scope, clientId) => write(scope, (store) => store.delete(clientId)),
    clear: (scope) => write(scope, (store) => store.clear()),
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(table, { keyPath: 'clientId' }),
    )
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
