import { Prisma } from '@etalase/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { decodeKeyset, encodeKeyset } from '../keyset.ts'
import { toProduct, withVariants } from './product.ts'
import type { Product, productSearchInput } from './product.schema.ts'

type SearchInput = z.infer<typeof productSearchInput>
type Place = [score: number, name: string, id: string]

const place = z.tuple([z.number(), z.string(), z.uuid()])
/** Only so many candidates are ranked: the ranking is what costs, not the index. */
const candidates = 300

/** By name, brand or SKU, typos forgiven, best first; without words the catalogue by name. */
export async function searchProducts(
  { house }: Context,
  input: SearchInput,
): Promise<{ products: Product[]; nextCursor: string | null }> {
  const words = input.q.toLowerCase().split(/\s+/).filter(Boolean)
  const after = input.cursor ? decodeKeyset(input.cursor, place) : null
  const rows = await house.db.$queryRaw<{ id: string; name: string; score: number }[]>(Prisma.sql`
    SELECT id, name, score FROM (
      SELECT p.id, p.name, ${scoreOf(words)} AS score FROM "Product" p
      WHERE p.active AND ${matching(words)} AND ${filtered(input)} ${words.length ? Prisma.sql`LIMIT ${candidates}` : Prisma.empty}
    ) found
    WHERE ${after ? Prisma.sql`(-score, name, id) > (${-after[0]}::float8, ${after[1]}, ${after[2]}::uuid)` : Prisma.sql`true`}
    ORDER BY -score, name, id LIMIT ${input.limit + 1}`)
  const page = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? page.at(-1) : null
  const found = await house.db.product.findMany({
    where: { id: { in: page.map((row) => row.id) } },
    include: withVariants,
  })
  const byId = new Map(found.map((row) => [row.id, toProduct(row)]))
  const nextCursor = last ? encodeKeyset([last.score, last.name, last.id] satisfies Place) : null
  return { products: page.flatMap((row) => byId.get(row.id) ?? []), nextCursor }
}

function filtered({ category, brand, inStock }: SearchInput): Prisma.Sql {
  const all = [Prisma.sql`true`]
  if (category) all.push(Prisma.sql`p.category = ${category}`)
  if (brand) all.push(Prisma.sql`p.brand = ${brand}`)
  if (inStock) all.push(Prisma.sql`p.stock > 0`)
  return Prisma.join(all, ' AND ')
}

/** Each word stands in the text or nearly so; a trigram needs three letters, so a shorter word must begin one. */
function matching(words: string[]): Prisma.Sql {
  const each = words.map((word) => {
    const like = word.replace(/[\\%_]/g, '\\$&')
    if (word.length < 3) return Prisma.sql`(p.search LIKE ${`${like}%`} OR p.search LIKE ${`% ${like}%`})`
    return Prisma.sql`(p.search LIKE ${`%${like}%`} OR ${word} <% p.search)`
  })
  return each.length ? Prisma.join(each, ' AND ') : Prisma.sql`true`
}

function scoreOf(words: string[]): Prisma.Sql {
  if (!words.length) return Prisma.sql`0::float8`
  const q = words.join(' ')
  const like = q.replace(/[\\%_]/g, '\\$&')
  return Prisma.sql`(word_similarity(${q}, p.search)
    + CASE WHEN lower(p.name) LIKE ${`${like}%`} THEN 1 WHEN p.search LIKE ${`%${like}%`} THEN 0.5 ELSE 0 END)::float8`
}
