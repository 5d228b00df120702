import { choose, HELP, type Choice } from './choose.ts'
import type { Fault } from './fault.ts'
import { faults, notHere, whyNotHere } from './faults/faults.ts'
import { openGround, type Ground } from './ground/ground.ts'
import { drawTable, isRed, tell, type Result } from './proof/table.ts'
import { seeded } from './random.ts'
import { runFault } from './run.ts'

const crowd = { shoppers: 6, guests: 3, agents: 4, admins: 2 }
const everyMs: [number, number] = [30, 300]

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const choice = choose(process.argv.slice(2))
if (choice === 'help') console.log(HELP)
else if ('wrong' in choice) {
  console.error(`${choice.wrong}\n\n${HELP}`)
  process.exitCode = 2
} else process.exit((await run(choice)) ? 0 : 1)

async function run({ seed, servers, only, minutes }: Choice): Promise<boolean> {
  console.log(`seed ${seed}, ${servers} servers`)
  const chosen = faults.filter(({ name }) => only.includes(name))
  const possible = chosen.filter((fault) => whyNotHere(fault) === null)
  const results: Result[] = []
  const troubleMs = (minutes * 60_000) / chosen.length
  const inTurn = async (ground: Ground, which: Fault[]) => {
    for (const fault of which) {
      const pace = { seed, troubleMs, crowd, everyMs, isLong: true, afterMs: 5_000, quietMs: 10_000 }
      const result = await runFault(ground, fault, pace)
      console.log(tell(result))
      results.push(result)
    }
  }
  for (const smallDisk of [false, true]) {
    const which = possible.filter(({ needsSmallDisk = false }) => needsSmallDisk === smallDisk)
    if (which.length === 0) continue
    await using ground = await openGround(servers, seeded(seed), { smallDisk })
    await inTurn(ground, which)
  }
  const skipped = chosen.flatMap((fault) => {
    const why = whyNotHere(fault)
    return why ? `${fault.name}: ${why}` : []
  })
  console.log(`\n${drawTable(results)}`)
  console.log(`\nNot tried here:\n${[...skipped, ...notHere].map((what) => `  ${what}`).join('\n')}`)
  return !results.some(isRed)
}
