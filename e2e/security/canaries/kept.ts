import type { Window } from '../../stage.ts'

/** All that a browser keeps of a shop's page, as text: both storages, and every row of every database. */
export function keptIn(window: Window): Promise<string> {
  return window.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const kept: unknown[] = [localStorage, sessionStorage].map((storage) => Object.entries(storage))
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name))
      const tables = [...database.objectStoreNames]
      for (const table of tables)
        kept.push(await settled(database.transaction(table).objectStore(table).getAll()))
      database.close()
    }
    return JSON.stringify(kept)
  })
}
