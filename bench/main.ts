import { parseArgs } from 'node:util'
import { benchDesk } from './desk/desk.ts'

const HELP = `npm run bench -- <scenario> [options]

Measures on a database of its own, prints the figures, and writes them into bench/<scenario>.md.
  desk   the answers that the desk waits for, among many rooms
  --rooms N    how many rooms (default 100000, with ten messages each)
  --keep DIR   keeps the database in DIR, and uses it again the next time`

const scenarios: Record<string, (options: { rooms: number; keep?: string }) => Promise<void>> = {
  desk: benchDesk,
}

const { values, positionals } = parseArgs({
  options: {
    rooms: { type: 'string', default: '100000' },
    keep: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
})
const run = scenarios[positionals[0] ?? '']
if (values.help) console.log(HELP)
else if (!run || !/^[1-9]\d{0,6}$/.test(values.rooms)) {
  console.error(HELP)
  process.exitCode = 1
} else await run({ rooms: Number(values.rooms), keep: values.keep })
