import type { House } from '../context.ts'
import { repeatedly } from '../log/repeatedly.ts'

/**
 * Rings for what other servers changed of the shoppers that are looked at here, in case the hint was lost.
 * `xmin` is the transaction that wrote a row: the highest of them and how many there are tell any change.
 */
export function watchShoppers(house: House, everyMs: () => number): () => void {
  let known = new Map<string, string>()
  return repeatedly(house, {
    everyMs,
    async look() {
      const watched = house.bells.names('shopper:')
      if (watched.length === 0) return
      const rows = await house.db.$queryRaw<{ id: string; state: string }[]>`
        SELECT u.id, concat_ws(' ', u.xmin,
          (SELECT concat_ws(':', count(*), max(i.xmin::text::bigint)) FROM "Cart" c JOIN "CartItem" i ON i."cartId" = c.id WHERE c."userId" = u.id),
          (SELECT concat_ws(':', count(*), max(w.xmin::text::bigint)) FROM "WishlistItem" w WHERE w."userId" = u.id),
          (SELECT concat_ws(':', count(*), max(o.xmin::text::bigint)) FROM "Order" o WHERE o."shopperId" = u.id)) AS state
        FROM "User" u WHERE u.id = ANY(${watched}::uuid[])`
      const before = known
      known = new Map(rows.map(({ id, state }) => [id, state]))
      for (const { id, state } of rows) if (before.get(id) !== state) house.bells.ringHere(`shopper:${id}`)
    },
  })
}
