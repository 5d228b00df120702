import { Prisma } from '@etalase/db'
import { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { id as uuid, time } from '../field.schema.ts'
import { decodeKeyset, encodeKeyset } from '../keyset.ts'
import { idsIn, namesOf } from './names.ts'
import type { auditListInput, AuditLine } from './audit.schema.ts'

type ListInput = z.infer<typeof auditListInput>
type Row = Prisma.AuditEntryGetPayload<object>

/** What was done on the desk, the newest first, a page at a time. */
export async function listAudit(
  { house }: SignedContext,
  input: ListInput,
): Promise<{ entries: AuditLine[]; nextCursor: string | null }> {
  const rows = await house.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT e.* FROM "AuditEntry" e WHERE ${filtered(input)}
    ORDER BY e.at DESC, e.id DESC LIMIT ${input.limit + 1}`)
  const page = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? page.at(-1) : null
  const names = await namesOf(house.db, page)
  return {
    entries: page.map((row) => toLine(row, names)),
    nextCursor: last ? encodeKeyset([last.at.toISOString(), last.id]) : null,
  }
}

const place = z.tuple([time, uuid])

function filtered({ actorId, action, targetId, from, to, cursor }: ListInput): Prisma.Sql {
  const all = [Prisma.sql`true`]
  if (actorId) all.push(Prisma.sql`e."actorId" = ${actorId}::uuid`)
  if (action) all.push(Prisma.sql`e.action = ${action}`)
  if (targetId) all.push(Prisma.sql`e."targetId" = ${targetId}`)
  if (from) all.push(Prisma.sql`e.at >= ${from}::timestamptz`)
  if (to) all.push(Prisma.sql`e.at < ${to}::timestamptz`)
  if (cursor) {
    const [at, id] = decodeKeyset(cursor, place)
    all.push(Prisma.sql`(e.at, e.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  return Prisma.join(all, ' AND ')
}

function toLine(row: Row, names: ReadonlyMap<string, string>): AuditLine {
  const { id, at, action, actorId, targetType, targetId, before, after } = row
  const named = idsIn(before, after).flatMap((of) => (names.has(of) ? [[of, names.get(of)!]] : []))
  return {
    id,
    at: at.toISOString(),
    action,
    actor: actorId ? { id: actorId, name: names.get(actorId) ?? '' } : null,
    target: { type: targetType, id: targetId, name: names.get(targetId) ?? null },
    before,
    after,
    names: Object.fromEntries(named) as Record<string, string>,
  }
}
