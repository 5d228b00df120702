import { Prisma } from '@etalase/db'

/** What a search looks for, in the shape of LIKE. */
export interface Term {
  shopper: Prisma.Sql
  like: string | null
}

/**
 * What the trigram indexes can find: three letters in a row, or fewer at the end or the start of a word.
 * Anything shorter stands in nearly every message, so it is only looked for where names begin.
 */
const findable = /[\p{L}\p{N}]{3}|[\p{L}\p{N}]{2}[^\p{L}\p{N}]|[^\p{L}\p{N}][\p{L}\p{N}]/u

export function termOf(q: string): Term {
  const literal = q.replace(/[\\%_]/g, '\\$&')
  if (!/[\p{L}\p{N}]/u.test(q)) return { like: null, shopper: Prisma.sql`false` }
  if (!findable.test(q)) {
    const [begins, word] = [`${literal}%`, `% ${literal}%`]
    return {
      like: null,
      shopper: Prisma.sql`(s.name ILIKE ${begins} OR s.name ILIKE ${word} OR s.email ILIKE ${begins})`,
    }
  }
  const like = `%${literal}%`
  return {
    like,
    shopper: Prisma.sql`(s.name ILIKE ${like} OR s.email ILIKE ${like} OR s.phone ILIKE ${like})`,
  }
}

/** Each kind gathered from its own index; from an array, or the planner walks through all rooms for a thousand shoppers. */
export function roomsWith({ shopper, like }: Term): Prisma.Sql {
  const ofShoppers = Prisma.sql`SELECT id FROM "Room"
    WHERE "shopperId" = ANY (ARRAY(SELECT s.id FROM "User" s WHERE ${shopper}))`
  if (like === null) return ofShoppers
  return Prisma.sql`${ofShoppers}
    UNION ALL SELECT id FROM "Room" WHERE subject ILIKE ${like}
    UNION ALL SELECT "roomId" FROM "Message" WHERE text ILIKE ${like}`
}

/** Whether one room has it; lower() and not ILIKE, so that its few messages are read and not the index of all. */
export function roomHas({ shopper, like }: Term, id: Prisma.Sql): Prisma.Sql {
  const subject = like === null ? Prisma.sql`false` : Prisma.sql`lower(o.subject) LIKE lower(${like})`
  const named = Prisma.sql`(SELECT ${shopper} OR coalesce(${subject}, false) FROM "Room" o JOIN "User" s ON s.id = o."shopperId" WHERE o.id = ${id})`
  if (like === null) return named
  return Prisma.sql`(${named} OR
    (SELECT true FROM "Message" m WHERE m."roomId" = ${id} AND lower(m.text) LIKE lower(${like}) LIMIT 1))`
}
