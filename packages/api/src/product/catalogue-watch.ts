import type { House } from '../context.ts'
import { headOfChanges } from '../log/changed.ts'
import { repeatedly } from '../log/repeatedly.ts'

/** Rings for every change of the catalogue, whoever made it: an order, another server, or a hand in the database. */
export function watchCatalogue(house: House, everyMs = 500): () => void {
  let cursor: string | null = null
  return repeatedly(house, {
    everyMs: () => everyMs,
    async look() {
      if (house.bells.names('catalogue').length === 0) return
      const head = await headOfChanges(house.db)
      const [row] = await house.db.$queryRaw<[{ changed: boolean }]>`
        SELECT EXISTS (SELECT 1 FROM "Product" WHERE "changedXid" >= ${cursor ?? head}::bigint) AS changed`
      if (row.changed || cursor === null) house.bells.ringHere('catalogue')
      cursor = head
    },
  })
}
