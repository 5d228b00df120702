import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openCrowded } from '../crowded-database.ts'
import { measure } from '../measure.ts'
import { machine, tableOf, type Line } from '../report.ts'
import { enterDesk } from './desk-callers.ts'
import { questions } from './questions.ts'

const promised = 50

/** Every question of the desk, asked by an admin and by an agent, without the network between. */
export async function benchDesk({ rooms, keep }: { rooms: number; keep?: string }): Promise<void> {
  await using crowded = await openCrowded(rooms, keep)
  const desk = await enterDesk(crowded.db)
  const lines: Line[] = []
  for (const question of questions(desk)) {
    const { group, name, adminOnly } = question
    const figures: Line['figures'] = { admin: await measure(() => question.ask(desk.admin)) }
    if (!adminOnly) figures['agent'] = await measure(() => question.ask(desk.agent))
    lines.push({ group, name, figures })
    const medians = Object.values(figures).map(({ median }) => `${median.toFixed(1)} ms`)
    console.log(`${group}, ${name}: ${medians.join(', ')}`)
  }
  const slowest = slowestOf(lines)
  const { count } = desk
  const text = `# The desk among many rooms

Server time of the procedures, called in the process on the embedded PostgreSQL, one after the other, each 40 times.
${count.rooms.toLocaleString('en')} rooms, ${count.messages.toLocaleString('en')} messages; the agent has ${count.ofAgent.toLocaleString('en')} of the rooms. ${machine()}.
The slowest median is ${slowest.median.toFixed(1)} ms (${slowest.what}); promised are ${promised} ms.

Measured with \`npm run bench -- desk --rooms ${rooms}\`.

${tableOf(lines, ['admin', 'agent'])}
`
  console.log(`\n${text}`)
  await writeFile(join(import.meta.dirname, '../desk.md'), text)
  if (slowest.median > promised) process.exitCode = 1
}

function slowestOf(lines: Line[]) {
  const medians = lines.flatMap(({ group, name, figures }) =>
    Object.entries(figures).map(([who, { median }]) => ({ median, what: `${group}, ${name}, ${who}` })),
  )
  return medians.reduce((slowest, one) => (one.median > slowest.median ? one : slowest))
}
