import { setTimeout as pause } from 'node:timers/promises'
import { tracked } from '@trpc/server'
import type { z } from 'zod'
import type { Context, House } from '../context.ts'
import { headOfChanges, sinceIn } from '../log/changed.ts'
import { paced } from '../log/paced.ts'
import { readProducts } from './product.ts'
import type { Product, productChangesInput } from './product.schema.ts'

const breath = 250

/** Products as they are now, and again whenever one changes: what makes a card in a thread a live one. */
export async function* streamProducts(
  ctx: Context,
  { ids, lastEventId }: z.infer<typeof productChangesInput>,
  signal: AbortSignal,
) {
  const changes = followProducts(ctx.house, ids, { from: lastEventId ?? null, signal })
  for await (const { cursor, products } of paced(ctx, signal, changes)) yield tracked(cursor, products)
}

interface Start {
  from: string | null
  signal: AbortSignal
}

async function* followProducts(
  house: House,
  ids: string[],
  { from, signal }: Start,
): AsyncGenerator<{ cursor: string; products: Product[] }> {
  using bell = house.bells.listen('catalogue', signal) // before the first read, or a change in between goes unheard
  let cursor = from
  while (!signal.aborted) {
    try {
      const head = await headOfChanges(house.db)
      const since = sinceIn(head, cursor)
      const products = await readProducts(
        house.db,
        since === null ? ids : await changedSince(house, ids, since),
      )
      if (products.length > 0) yield { cursor: head, products }
      cursor = head
    } catch (error) {
      house.warn('the catalogue could not be read; trying again', error)
      await pause(500 + Math.random() * 1_000, null, { signal }).catch(() => null)
      continue
    }
    while ((await bell.next()) === 'silent') yield { cursor, products: [] }
    await pause(breath, null, { signal }).catch(() => null) // many orders of a moment are one reading
  }
}

async function changedSince({ db }: House, ids: string[], since: bigint): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Product" WHERE id = ANY(${ids}::uuid[]) AND "changedXid" >= ${since}`
  const changed = new Set(rows.map((row) => row.id))
  return ids.filter((id) => changed.has(id))
}
