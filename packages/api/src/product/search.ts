import { Prisma } from '@etalase/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { id, text } from '../field.schema.ts'
import { decodeKeyset, encodeKeyset } from '../keyset.ts'
import { toProduct, withVariants } from './product.ts'
import type { Product, productSearchInput } from './product.schema.ts'

type SearchInput = z.infer<typeof productSearchInput>
type Place = [score: number, name: string, id: string]

const place = z.tuple([z.number(), text, id])
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
      SELECT p.id, p.name, ${scoreOf(words)} AS score FROM (${candidatesFor(words, input)}) p
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

/** What begins with the words, what has them all, and what nearly does: the nearer is never crowded out. */
function candidatesFor(words: string[], input: SearchInput): Prisma.Sql {
  const found = (where: Prisma.Sql) =>
    Prisma.sql`SELECT p.id, p.name, p.search FROM "Product" p WHERE p.active AND ${where} AND ${filtered(input)}`
  if (!words.length) return found(Prisma.sql`true`)
  const begins = Prisma.sql`p.search LIKE ${`${literally(words.join(' '))}%`}`
  const tiers = [
    begins,
    Prisma.join(words.map(standing), ' AND '),
    Prisma.join(words.map(resembling), ' AND '),
  ]
  return Prisma.join(
    tiers.map((tier) => Prisma.sql`(${found(tier)} LIMIT ${candidates})`),
    ' UNION ',
  )
}

/** A trigram needs three letters, so a shorter word must begin one. */
function standing(word: string): Prisma.Sql {
  const like = literally(word)
  if (word.length < 3) return Prisma.sql`(p.search LIKE ${`${like}%`} OR p.search LIKE ${`% ${like}%`})`
  return Prisma.sql`p.search LIKE ${`%${like}%`}`
}

function resembling(word: string): Prisma.Sql {
  return word.length < 3 ? standing(word) : Prisma.sql`(${standing(word)} OR ${word} <% p.search)`
}

function literally(q: string): string {
  return q.replace(/[\\%_]/g, '\\$&')
}

function scoreOf(words: string[]): Prisma.Sql {
  if (!words.length) return Prisma.sql`0::float8`
  const q = words.join(' ')
  const like = literally(q)
  return Prisma.sql`(word_similarity(${q}, p.search)
    + CASE WHEN lower(p.name) LIKE ${`${like}%`} THEN 1 WHEN p.search LIKE ${`%${like}%`} THEN 0.5 ELSE 0 END)::float8`
}
