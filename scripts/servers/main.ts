import { resolve } from 'node:path'
import { box } from '../../apps/server/src/box.ts'
import { openDatabase, seedWhenEmpty } from '../../apps/server/src/database.ts'
import { readEnv } from '../../apps/server/src/env.ts'
import { readOptions } from '../../apps/server/src/options.ts'
import { openFrontDoor, type Backend } from './front-door.ts'
import { leaving } from './leaving.ts'
import { startRedis } from './redis.ts'
import { startServer, type ServerProcess } from './server-process.ts'

const NO_REDIS =
  'There is no redis-server here, so the servers hear of each other half a second later. ' +
  'To get one: sudo apt install redis-server, or brew install redis'

/** Several servers on one database behind one port, as in production, but all on this machine. */
async function start(open: AsyncDisposableStack, { leave, isLeaving }: ReturnType<typeof leaving>) {
  const [count, ...args] = process.argv.slice(2)
  const options = readOptions(args)
  const env = readEnv(process.env)
  if (options.demo && env.NODE_ENV === 'production')
    throw new Error(
      '--demo has logins that everybody knows. Unset NODE_ENV=production, or start with --no-demo.',
    )
  const database = await openDatabase(env, options, () => leave(1, 'The database has stopped by itself.'))
  open.defer(() => database.stop())
  if (options.demo && (await seedWhenEmpty(database.url, resolve(env.DATA_DIR, 'files'))))
    console.log('Filled the empty database with demo data.')
  const redisUrl = env.REDIS_URL ?? open.use(await startRedis())?.url
  if (!redisUrl) console.log(NO_REDIS)

  const servers: ServerProcess[] = []
  open.defer(async () => void (await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()))))
  const settings = { DATABASE_URL: database.url, ...(redisUrl && { REDIS_URL: redisUrl }) }
  const names = Array.from({ length: Number(count) }, (_, i) => `Server ${i + 1}`)
  await Promise.all(names.map(async (name) => servers.push(await startServer(name, settings))))
  servers.sort((one, other) => one.name.localeCompare(other.name))
  const door = await openDoor({ host: env.HOST, port: options.port ?? env.PORT }, servers)
  open.use(door)

  const url = `http://${shown(env.HOST)}:${door.port}`
  console.log(
    box({
      shop: `${url}/`,
      desk: `${url}/admin/`,
      database: database.name,
      host: env.HOST,
      logins: options.demo,
    }),
  )
  for (const { name, port, pid } of servers) console.log(`${name}: http://127.0.0.1:${port}, process ${pid}`)
  console.log(`Redis: ${redisUrl ? new URL(redisUrl).host : 'none'}`)
  for (const { name, ended } of servers)
    void ended.then((how) => {
      if (isLeaving()) return
      const left = servers.filter((server) => server.isUp()).length
      if (left === 0) leave(1, `${name} has ended (${how}), and no other is left.`)
      else console.log(`${name} has ended (${how}); the front door goes on with ${left}.`)
    })
  console.log(`ready ${url}`)
}

function shown(host: string): string {
  return ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host
}

/** As `npm start` does: the next port where one is taken. */
async function openDoor(at: { host: string; port: number }, servers: Backend[], tries = 20) {
  try {
    return await openFrontDoor(at, servers)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE' || tries === 0) throw error
    console.log(`Port ${at.port} is taken; trying ${at.port + 1}.`)
    return openDoor({ ...at, port: at.port + 1 }, servers, tries - 1)
  }
}

const open = new AsyncDisposableStack()
const exits = leaving(open)
start(open, exits).catch((error: unknown) =>
  exits.leave(1, error instanceof Error ? error.message : String(error)),
)
