import { resolve } from 'node:path'
import { box } from './box.ts'
import { openDatabase, seedWhenEmpty } from './database.ts'
import { readEnv } from './env.ts'
import { openLog } from './log.ts'
import { help, readOptions, type Options } from './options.ts'
import { portHolder } from './port-holder.ts'
import { serve, type Settings } from './serve.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return say(help)
  const options = readOptions(process.argv.slice(2))
  const env = readEnv(process.env)
  const production = env.NODE_ENV === 'production'
  if (production && options.demo)
    throw new Error('--demo has logins that everybody knows. Unset NODE_ENV=production, or leave --demo out.')
  const log = openLog(options.demo ? 'warn' : 'info')
  const filesDir = resolve(env.DATA_DIR, 'files')
  const exits = new Exits()
  process.on('uncaughtException', (error) => {
    log.crash(error)
    exits.leave(1)
  })
  const database = await openDatabase(env, options, () =>
    exits.leave(1, 'The database has stopped by itself.'),
  )
  exits.onLeave(() => database.stop())
  if (options.demo && (await seedWhenEmpty(database.url, filesDir)))
    say('Filled the empty database with demo data.')
  const shared = env.DATABASE_URL !== undefined
  const port = options.port ?? env.PORT
  const asked = {
    host: env.HOST,
    port,
    databaseUrl: database.url,
    shared,
    redisUrl: env.REDIS_URL,
    trustedProxies: env.TRUSTED_PROXIES,
    limitsFactor: env.LIMITS_FACTOR,
    filesDir,
    production,
    log,
  }
  const server = await listen(asked, options)
  exits.onLeave(() => server.close())
  const url = `http://${shown(env.HOST)}:${server.port}`
  const shop = options.shop ?? `${url}/`
  const desk = options.desk ?? `${url}/admin/`
  if (options.demo || options.migrate)
    say(box({ shop, desk, database: database.name, host: env.HOST, logins: options.demo }))
  say(`ready ${url}`)
}

/** The address that a person of this machine would type. */
function shown(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** A demo takes the next port where one is taken; a production start says so and leaves. */
async function listen(settings: Settings, options: Options, tries = 20): ReturnType<typeof serve> {
  try {
    return await serve(settings)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    const { port } = settings
    const holder = (await portHolder(port)) ?? 'another program'
    if (!(options.demo || options.migrate) || tries === 0)
      throw new Error(`Port ${port} is taken by ${holder}. Stop it, or set PORT to another.`, {
        cause: error,
      })
    say(`Port ${port} is taken by ${holder}; trying ${port + 1}.`)
    return listen({ ...settings, port: port + 1 }, options, tries - 1)
  }
}

/** Leaves in the reverse order of coming in; asked a second time, at once. */
class Exits {
  readonly #steps: (() => Promise<void>)[] = []
  #leavingSince: number | null = null

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.#asked())
    process.once('disconnect', () => this.leave(0))
  }

  onLeave(step: () => Promise<void>): void {
    this.#steps.unshift(step)
  }

  /** A terminal's Ctrl-C may arrive twice, from the terminal and from npm; only a later one is a second wish. */
  #asked(): void {
    if (this.#leavingSince === null) return this.leave(0)
    if (Date.now() - this.#leavingSince > 500) process.exit(1)
  }

  leave(code: number, why?: string): void {
    if (this.#leavingSince !== null) return
    this.#leavingSince = Date.now()
    if (why) process.stderr.write(`${why}\n`)
    setTimeout(() => process.exit(1), 20_000).unref()
    const inTurn = this.#steps.reduce((before, step) => before.then(step), Promise.resolve())
    inTurn.then(
      () => process.exit(code),
      (error: unknown) => fail(error),
    )
  }
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

main().catch(fail)
