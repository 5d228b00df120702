import { Prisma } from '@etalase/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { id, text } from '../field.schema.ts'
import { decodeKeyset, encodeKeyset } from '../keyset.ts'
import { readProducts } from './product.ts'
import type { Product, ProductSort, productSearchInput } from './product.schema.ts'

type SearchInput = z.infer<typeof productSearchInput>
type Place = [rank: number, name: string, id: string]

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
  const rows = await house.db.$queryRaw<{ id: string; name: string; rank: number }[]>(Prisma.sql`
    SELECT id, name, rank FROM (
      SELECT p.id, p.name, (${rankOf(words, input.sort)})::float8 AS rank FROM (${candidatesFor(words, input)}) p
    ) found
    WHERE ${after ? Prisma.sql`(rank, name, id) > (${after[0]}::float8, ${after[1]}, ${after[2]}::uuid)` : Prisma.sql`true`}
    ORDER BY rank, name, id LIMIT ${input.limit + 1}`)
  const page = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? page.at(-1) : null
  const products = await readProducts(
    house.db,
    page.map((row) => row.id),
  )
  const nextCursor = last ? encodeKeyset([last.rank, last.name, last.id] satisfies Place) : null
  return { products, nextCursor }
}

function filtered({ category, brand, inStock, minPrice, maxPrice }: SearchInput): Prisma.Sql {
  const all = [Prisma.sql`true`]
  if (category) all.push(Prisma.sql`p.category = ${category}`)
  if (brand) all.push(Prisma.sql`p.brand = ${brand}`)
  if (inStock) all.push(Prisma.sql`p.stock > 0`)
  if (minPrice !== undefined) all.push(Prisma.sql`p.price >= ${minPrice}`)
  if (maxPrice !== undefined) all.push(Prisma.sql`p.price <= ${maxPrice}`)
  return Prisma.join(all, ' AND ')
}

/** What begins with the words, what has them all, and what nearly does: the nearer is never crowded out. */
function candidatesFor(words: string[], input: SearchInput): Prisma.Sql {
  const found = (where: Prisma.Sql) =>
    Prisma.sql`SELECT p.id, p.name, p.search, p.price, p."createdAt" FROM "Product" p WHERE p.active AND ${where} AND ${filtered(input)}`
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

/** What comes first ranks lowest. */
function rankOf(words: string[], sort?: ProductSort): Prisma.Sql {
  if (sort === 'newest') return Prisma.sql`-extract(epoch FROM p."createdAt")`
  if (sort === 'cheapest') return Prisma.sql`p.price`
  if (sort === 'dearest') return Prisma.sql`-p.price`
  return words.length ? Prisma.sql`-${scoreOf(words)}` : Prisma.sql`0`
}

function scoreOf(words: string[]): Prisma.Sql {
  const q = words.join(' ')
  const like = literally(q)
  return Prisma.sql`(word_similarity(${q}, p.search)
    + CASE WHEN lower(p.name) LIKE ${`${like}%`} THEN 1 WHEN p.search LIKE ${`%${like}%`} THEN 0.5 ELSE 0 END)::float8`
}
