import type { House } from '../context.ts'
import { headOfChanges, sinceIn } from '../log/changed.ts'
import { repeatedly } from '../log/repeatedly.ts'

/** Rings for every change of the catalogue, whoever made it: an order, another server, or a hand in the database. */
export function watchCatalogue(house: House, everyMs = 500): () => void {
  let cursor: string | null = null
  return repeatedly(house, {
    everyMs: () => everyMs,
    async look() {
      if (house.bells.names('catalogue').length === 0) return
      const head = await headOfChanges(house.db)
      const since = sinceIn(head, cursor)
      if (since === null || (await hasChanged(house, since))) house.bells.ringHere('catalogue')
      cursor = head
    },
  })
}

async function hasChanged({ db }: House, since: bigint): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ changed: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM "Product" WHERE "changedXid" >= ${since}) AS changed`
  return row.changed
}
