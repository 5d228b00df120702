import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fault } from './fault.ts'
import { faults, whyNotHere } from './faults/faults.ts'
import { openGround, type Ground } from './ground/ground.ts'
import { drawTable, listFindings, type Result } from './proof/table.ts'
import { seeded } from './random.ts'
import { runFault } from './run.ts'

const seed = 5
const pace = {
  seed,
  crowd: { shoppers: 3, guests: 1, agents: 2, admins: 1 },
  troubleMs: 2_000,
  afterMs: 1_200,
  quietMs: 700,
  everyMs: [30, 200] as [number, number],
  isLong: false,
}

let ground: Ground
const results: Result[] = []
beforeAll(async () => {
  ground = await openGround(2, seeded(seed))
}, 60_000)
afterAll(async () => {
  console.log(drawTable(results))
  await ground[Symbol.asyncDispose]()
}, 60_000)

async function runOnItsGround(fault: Fault): Promise<Result> {
  if (!fault.needsSmallDisk) return runFault(ground, fault, pace)
  await using own = await openGround(2, seeded(seed), { smallDisk: true })
  return await runFault(own, fault, pace) // or its ground would be gone before it has begun
}

test.for(faults)(
  '$name: nothing lost, nothing twice, one order, and nobody sees what they may not',
  { timeout: 90_000 },
  async (fault, { skip }) => {
    const why = whyNotHere(fault)
    skip(why !== null, why ?? '')
    const result = await runOnItsGround(fault)
    results.push(result)
    expect(listFindings([result])).toBe('')
  },
)
