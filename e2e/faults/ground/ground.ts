import type { Random } from '../random.ts'
import { openDatabase } from './database.ts'
import { openDisk } from './disk.ts'
import { openRedis } from './redis.ts'
import { openServer } from './server.ts'
import { openWire } from './wire.ts'

export type Ground = Awaited<ReturnType<typeof openGround>>

/** Servers, their database and their Redis, as real processes, with a wire wherever one may break. */
export async function openGround(servers: number, random: Random, { smallDisk = false } = {}) {
  await using opening = new AsyncDisposableStack()
  const exits: string[] = []
  const disk = opening.use(openDisk(smallDisk))
  const database = opening.use(await openDatabase(disk, (reason) => exits.push(reason)))
  const redis = opening.use(await openRedis())
  const houses: Awaited<ReturnType<typeof openServer>>[] = []
  for (let n = 1; n <= servers; n++)
    houses.push(opening.use(await openServer(`server ${n}`, { database, redis }, exits)))
  // Clients come by one address; behind it they get any server that takes them.
  const street = opening.use(await openWire(() => random.shuffled(houses).map(({ target }) => target)))
  const open = opening.move()
  return {
    disk,
    database,
    redis,
    servers: houses,
    street,
    url: `http://127.0.0.1:${street.port}`,
    exits,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
