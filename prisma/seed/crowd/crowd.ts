import { Client } from 'pg'
import type { Db } from '../../index.ts'
import { hireCrowd } from './crowd-staff.ts'
import { createPlays, type Batch } from './plays.ts'
import { insertRows } from './insert-rows.ts'

export interface Crowd {
  rooms: number
  /** On average; a room has at least one whole dialogue. */
  messagesPerRoom?: number
  now?: Date
  /** Ends it after the rooms that are being written: each room is there as a whole, or not at all. */
  signal?: AbortSignal
  onProgress?: (done: Progress) => void
}

export interface Progress {
  rooms: number
  messages: number
}

const tables = ['User', 'Room', 'RoomMember', 'Event', 'Message', 'CardAction', 'AuditEntry'] as const

/** Adds to a demo as many rooms as a shop has after a year, played like the demo's own. */
export async function inviteCrowd(
  { db, url }: { db: Db; url: string },
  { rooms, messagesPerRoom = 10, now = new Date(), signal, onProgress }: Crowd,
): Promise<Progress> {
  const staff = await hireCrowd(db, now)
  const products = await db.product.findMany({ include: { variants: true } })
  const plays = createPlays({ staff, products, now, rooms, messagesPerRoom })
  const done = { rooms: 0, messages: 0 }
  // Two at a time: while the database writes one batch, the next is being played.
  await Promise.all(
    [1, 2].map(async () => {
      await using client = await open(url)
      for (let batch = plays.next(); batch && !signal?.aborted; batch = plays.next()) {
        await write(client, batch)
        done.rooms += batch.Room.length
        done.messages += batch.Message.length
        onProgress?.({ ...done })
      }
    }),
  )
  await using client = await open(url)
  // The plans are made by these statistics, and an index is read alone only after a vacuum.
  if (!signal?.aborted)
    for (const table of [...tables, 'RoomTally']) await client.query(`VACUUM (ANALYZE) "${table}"`)
  return done
}

async function write(client: Client, batch: Batch): Promise<void> {
  await client.query('BEGIN')
  try {
    for (const table of tables) await insertRows(client, table, batch[table])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Without the product's time limits, which are for those who wait for an answer. */
async function open(url: string): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() })
}
