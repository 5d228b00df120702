import { Prisma } from '@etalase/db'
import type { Viewer } from '../session/session.schema.ts'

/** The one policy: which rooms a viewer may see. `r` is the room in the query around it. */
export function visibleTo(viewer: Viewer): Prisma.Sql {
  switch (viewer.kind) {
    case 'ADMIN':
      return Prisma.sql`true`
    case 'AGENT':
      return Prisma.sql`r."assigneeId" = ${viewer.id}::uuid`
    case 'CUSTOMER':
    case 'GUEST':
      return Prisma.sql`r."shopperId" = ${viewer.id}::uuid`
  }
}

export function isStaff(viewer: Viewer): boolean {
  return viewer.kind === 'ADMIN' || viewer.kind === 'AGENT'
}
