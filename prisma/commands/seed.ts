import { join } from 'node:path'
import { connect, migrate, type Db } from '../index.ts'
import { inviteCrowd } from '../seed/crowd/crowd.ts'
import { isEmpty, seedDemo } from '../seed/seed.ts'
import { command } from './command.ts'
import { dataDir, ENVIRONMENT_HELP, openDatabase } from './database.ts'
import { openProgress } from './progress.ts'

await command({
  help: `npm run db:seed [-- --rooms N] [-- --messages-per-room N] [-- --yes]

Fills an empty database with the demo shop, and adds as many more rooms as one wants to see: a year of a busy shop.
Run again, it adds more. Ctrl-C ends it at once; every room that is there then is whole.
  --rooms N              how many rooms to add (default 0); 100000 take about two minutes
  --messages-per-room N  on average (default 10)
  --yes                  also if it is the database that DATABASE_URL names

${ENVIRONMENT_HELP}`,
  options: {
    rooms: { type: 'string', default: '0' },
    'messages-per-room': { type: 'string', default: '10' },
    yes: { type: 'boolean' },
  },
  async run({ values }) {
    const rooms = numberOf(values, 'rooms', 0)
    const messagesPerRoom = numberOf(values, 'messages-per-room', 1)
    if (process.env['DATABASE_URL'] && !values['yes']) {
      throw new Error(
        'DATABASE_URL names this database, so it may be precious. To fill it with demo data: npm run db:seed -- --yes',
      )
    }
    await using database = await openDatabase()
    await migrate(database.url)
    const db = connect(database.url)
    try {
      await demoOf(db)
      if (rooms > 0) await fill(db, database.url, { rooms, messagesPerRoom })
    } finally {
      await db.$disconnect()
    }
  },
})

function numberOf(values: Record<string, unknown>, name: string, least: number): number {
  const given = String(values[name])
  if (/^\d{1,7}$/.test(given) && Number(given) >= least) return Number(given)
  throw new Error(
    `--${name} wants a whole number from ${least} on, such as --${name} 10, and not "${given}".`,
  )
}

async function demoOf(db: Db): Promise<void> {
  if (await isEmpty(db)) return seedDemo(db, { filesDir: join(dataDir(), 'files'), log: console.log })
  const admin = await db.user.findFirst({ where: { kind: 'ADMIN', email: 'admin@etalase.demo' } })
  const bot = await db.user.findFirst({ where: { kind: 'BOT' } })
  if (!admin || !bot) throw new Error('This database is neither empty nor a demo. Nothing was written.')
}

async function fill(db: Db, url: string, crowd: { rooms: number; messagesPerRoom: number }): Promise<void> {
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  const show = openProgress(crowd.rooms, 'rooms')
  const onProgress = (done: { rooms: number; messages: number }) =>
    show(done.rooms, `${done.messages.toLocaleString('en')} messages`)
  const done = await inviteCrowd({ db, url }, { ...crowd, signal: stop.signal, onProgress })
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  if (done.rooms === crowd.rooms) return console.log('Done.')
  console.log(
    `\nStopped: ${done.rooms} rooms are in, whole. For the rest: npm run db:seed -- --rooms ${crowd.rooms - done.rooms}`,
  )
  process.exitCode = 130
}
