import type { Tx } from '@etalase/db'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { readAudit, readBought, readPressed, readProfile, readSessions, readShelves } from './export-parts.ts'
import { guestsBefore } from './guests-before.ts'
import { readRooms } from './export-rooms.ts'
import type { ExportDocument } from './export.schema.ts'

const longest = 30_000

/** All that is known of a shopper, as of one moment; whoever took it along is written down. */
export async function exportShopper(
  { house, viewer }: SignedContext,
  shopperId: string,
): Promise<ExportDocument> {
  const act = { actorId: viewer.id, action: 'shopper.export', on: shopperId } as const
  return house.db.$transaction(
    async (tx) => {
      const document = await readAll(tx, shopperId)
      await audit(tx, act)
      return document
    },
    { isolationLevel: 'RepeatableRead', timeout: longest },
  )
}

async function readAll(tx: Tx, id: string): Promise<ExportDocument> {
  const profile = await readProfile(tx, id)
  if (!profile) throw new Refusal('NOT_FOUND')
  const them = [id, ...(await guestsBefore(tx, id))]
  return {
    format: 'etalase.shopper',
    version: 1,
    exportedAt: new Date().toISOString(),
    profile,
    sessions: await readSessions(tx, id),
    rooms: await readRooms(tx, id),
    ...(await readShelves(tx, id)),
    orders: await readBought(tx, id),
    cardActions: await readPressed(tx, them),
    audit: await readAudit(tx, them),
    // Shoppers can send no files yet; the one that a person may have is their picture.
    files: profile.picture ? [profile.picture] : [],
  }
}
