import type { Db, Prisma } from '@etalase/db'
import { z } from 'zod'

type Row = Prisma.AuditEntryGetPayload<object>

/** The ids that stand anywhere in these values. */
export function idsIn(...values: unknown[]): string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return z.uuid().safeParse(value).success ? [value] : []
    return value && typeof value === 'object' ? idsIn(...Object.values(value)) : []
  })
}

/** Whom the ids of some lines stand for: people by their own name, rooms by their shopper's. */
export async function namesOf(db: Db, rows: Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => idsIn(row.actorId, row.targetId, row.before, row.after)))]
  if (ids.length === 0) return new Map()
  const named = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "User" WHERE id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT r.id, s.name FROM "Room" r JOIN "User" s ON s.id = r."shopperId" WHERE r.id = ANY(${ids}::uuid[])`
  return new Map(named.map(({ id, name }) => [id, name]))
}
