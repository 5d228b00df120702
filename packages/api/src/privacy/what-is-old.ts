import { Prisma } from '@etalase/db'

/** `r` is the room in the query around it. */
export function isOldRoom(before: Date): Prisma.Sql {
  return Prisma.sql`r.status = 'CLOSED' AND r."closedAt" < ${before} AND r."erasedAt" IS NULL`
}

/** Not seen, nothing said to them and nothing bought since; `u` is the person in the query around it. */
export function isOldGuest(before: Date): Prisma.Sql {
  return Prisma.sql`u.kind = 'GUEST' AND u."erasedAt" IS NULL
    AND greatest(u."createdAt", u."lastSeenAt") < ${before}
    AND NOT EXISTS (SELECT FROM "Room" o WHERE o."shopperId" = u.id AND o."lastActivityAt" >= ${before})
    AND NOT EXISTS (SELECT FROM "Order" o WHERE o."shopperId" = u.id AND o."createdAt" >= ${before})`
}

/** Those that open nothing any more. */
export function oldSessions(before: Date): Prisma.SessionWhereInput {
  return { OR: [{ expiresAt: { lt: before } }, { absoluteExpiresAt: { lt: before } }] }
}

/** Used, or run out. */
export function oldInvitations(before: Date): Prisma.InvitationWhereInput {
  return { OR: [{ acceptedAt: { lt: before } }, { expiresAt: { lt: before } }] }
}
