import { parseArgs } from 'node:util'
import { benchDesk } from './desk/desk.ts'
import { benchSockets } from './sockets/sockets.ts'

const HELP = `npm run bench -- <scenario> [options]

Measures on a database of its own, prints the figures, and writes them into bench/<scenario>.md.
  desk   the answers that the desk waits for, among many rooms
  --rooms N    how many rooms (default 100000, with ten messages each)
  --keep DIR   keeps the database in DIR, and uses it again the next time
  sockets   what open sockets cost the built server, and what is left when they hang up
  --sockets N         how many (default 2000)
  --subscriptions N   how many on each (default 5)`

interface Options {
  rooms: number
  keep?: string
  sockets: number
  subscriptions: number
}

const scenarios: Record<string, (options: Options) => Promise<void>> = {
  desk: benchDesk,
  sockets: benchSockets,
}

const { values, positionals } = parseArgs({
  options: {
    rooms: { type: 'string', default: '100000' },
    keep: { type: 'string' },
    sockets: { type: 'string', default: '2000' },
    subscriptions: { type: 'string', default: '5' },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
})
const { rooms, sockets, subscriptions, keep } = values
const run = scenarios[positionals[0] ?? '']
if (values.help) console.log(HELP)
else if (!run || ![rooms, sockets, subscriptions].every((count) => /^[1-9]\d{0,6}$/.test(count))) {
  console.error(HELP)
  process.exitCode = 1
} else
  await run({
    rooms: Number(rooms),
    sockets: Number(sockets),
    subscriptions: Number(subscriptions),
    keep,
  })
