import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults } from './faults/faults.ts'
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

test.each(faults)(
  '$name: nothing lost, nothing twice, one order, and nobody sees what they may not',
  { timeout: 90_000 },
  async (fault) => {
    const result = await runFault(ground, fault, pace)
    results.push(result)
    expect(listFindings([result])).toBe('')
  },
)
