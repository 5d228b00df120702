import { parseArgs } from 'node:util'
import { faults, notHere } from './faults/faults.ts'
import { openGround } from './ground/ground.ts'
import { drawTable, isRed, listFindings, type Result } from './proof/table.ts'
import { seeded } from './random.ts'
import { runFault } from './run.ts'

const HELP = `npm run faults -- [options]

Runs real servers, a real PostgreSQL and a real Redis, breaks them under people at work, and proves that
nothing was lost, shown twice, out of order, or to the wrong one. Ends with 1 where that was not so.
  --seed N       the same choices again (default: by the clock; it is printed)
  --only A,B     only these faults: ${faults.map(({ name }) => name).join(', ')}
  --minutes M    how long all of it may make trouble (default 4)
  --servers N    how many servers (default 3)`

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    only: { type: 'string' },
    minutes: { type: 'string', default: '4' },
    servers: { type: 'string', default: '3' },
    help: { type: 'boolean', short: 'h' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const names = values.only?.split(',') ?? faults.map(({ name }) => name)
const [minutes, servers] = [Number(values.minutes), Number(values.servers)]
const known = names.every((name) => faults.some((fault) => fault.name === name))

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

if (values.help) console.log(HELP)
else if (!known || !Number.isInteger(seed) || !(minutes > 0) || !(Number.isInteger(servers) && servers > 0)) {
  console.error(HELP)
  process.exitCode = 2
} else process.exit((await run()) ? 0 : 1)

async function run(): Promise<boolean> {
  console.log(`seed ${seed}, ${servers} servers`)
  await using ground = await openGround(servers, seeded(seed))
  const results: Result[] = []
  for (const fault of faults.filter(({ name }) => names.includes(name))) {
    const result = await runFault(ground, fault, {
      seed,
      crowd: { shoppers: 6, guests: 3, agents: 4, admins: 2 },
      troubleMs: (minutes * 60_000) / names.length,
      afterMs: 5_000,
      quietMs: 10_000,
      everyMs: [30, 300],
    })
    console.log(`${fault.name}: ${Math.round(result.seconds)} s${isRed(result) ? ', RED' : ''}`)
    results.push(result)
  }
  console.log(`\n${drawTable(results)}\n\n${listFindings(results)}`)
  console.log(`\nNot tried here:\n${notHere.map((what) => `  ${what}`).join('\n')}`)
  return !results.some(isRed)
}
