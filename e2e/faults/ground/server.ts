import { once } from 'node:events'
import type { NetConnectOpts } from 'node:net'
import { startBuild } from '../../build.ts'
import { freePort } from './port.ts'
import { openWire } from './wire.ts'

interface Neighbours {
  database: { target: () => readonly NetConnectOpts[]; urlOf: (port: number) => string }
  redis: { target: () => readonly NetConnectOpts[] }
}

/** A server as it is shipped, on one port for ever, with wires of its own to the database and to Redis. */
export async function openServer(name: string, { database, redis }: Neighbours, exits: string[]) {
  const port = await freePort()
  const toDatabase = await openWire(database.target)
  const toRedis = await openWire(redis.target)
  const settings = {
    PORT: String(port),
    DATABASE_URL: database.urlOf(toDatabase.port),
    REDIS_URL: `redis://127.0.0.1:${toRedis.port}`,
    DATA_DIR: '/nonexistent',
    NODE_ENV: 'test',
    // People of flesh and blood are slower; what limits do has tests of its own.
    LIMITS_FACTOR: '10000',
  }
  let wanted = true
  let child = await start()

  async function start(more: Record<string, string> = {}) {
    const { process: build } = await startBuild({ ...settings, ...more })
    wanted = true
    build.once('exit', (code, signal) => {
      if (wanted) exits.push(`${name} left by itself (${signal ?? `code ${code}`})`)
    })
    return build
  }
  /** Answers with which code it left, and after how long. */
  async function end(signal: NodeJS.Signals) {
    const began = Date.now()
    wanted = false
    const exited = once(child, 'exit')
    child.kill(signal)
    const [code] = (await exited) as [number | null]
    return { code, ms: Date.now() - began }
  }
  // Who is interrupted leaves nobody behind.
  const interrupt = () => void child.kill('SIGKILL')
  process.once('exit', interrupt)
  const url = `http://127.0.0.1:${port}`
  const metrics = async () => (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text()
  return {
    name,
    url,
    target: { port, host: '127.0.0.1' },
    toDatabase,
    toRedis,
    kill: () => end('SIGKILL'),
    leave: () => end('SIGTERM'),
    /** With more settings, where there are any, until the next start. */
    start: async (more?: Record<string, string>) => void (child = await start(more)),
    /** What `/livez` and `/readyz` answer; 0 when nothing does. */
    status: (path: string) =>
      fetch(url + path, { signal: AbortSignal.timeout(3_000), headers: { connection: 'close' } }).then(
        (answer) => answer.status,
        () => 0,
      ),
    metrics,
    /** In bytes. */
    memory: async () => Number(/^process_resident_memory_bytes (\d+)/m.exec(await metrics())?.[1]),
    async [Symbol.asyncDispose]() {
      process.off('exit', interrupt)
      if (child.exitCode === null && child.signalCode === null) await end('SIGTERM')
      await toDatabase[Symbol.asyncDispose]()
      await toRedis[Symbol.asyncDispose]()
    },
  }
}
