import type { Prisma, Tx } from '@etalase/db'
import { mintId } from '../id.ts'
import type { AuditAction } from './action.schema.ts'

interface Act {
  actorId: string | null
  action: AuditAction
  on: string
  before?: Prisma.InputJsonValue | null
  after?: Prisma.InputJsonValue | null
}

/** Who did what to what, written in the transaction that did it. */
export async function audit(tx: Tx, { actorId, action, on, before, after }: Act): Promise<void> {
  const targetType = action.split('.')[0]!
  const change = { ...(before == null ? {} : { before }), ...(after == null ? {} : { after }) }
  await tx.auditEntry.create({ data: { id: mintId(), actorId, action, targetType, targetId: on, ...change } })
}
