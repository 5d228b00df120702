import type { OutboxEntry, OutboxStorage } from './outbox-entry.ts'

const table = 'entries'
const nameOf = (scope: string) => `etalase-outbox:${scope}`

/**
 * A database for each scope, so that no query can mix two people's messages. It is open only while it is
 * used: one that another tab keeps open cannot be deleted.
 */
export function indexedDbStorage(): OutboxStorage {
  async function run<T>(
    scope: string,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ) {
    const database = await open(nameOf(scope))
    try {
      const transaction = database.transaction(table, mode)
      const request = work(transaction.objectStore(table))
      await new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve())
        transaction.addEventListener('abort', () => reject(transaction.error))
      })
      return request.result
    } finally {
      database.close()
    }
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
    clear: (scope) => settled(indexedDB.deleteDatabase(nameOf(scope))).then(() => {}),
  }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () =>
    request.result.createObjectStore(table, { keyPath: 'clientId' }),
  )
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
