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
    const { group, name } = question
    const figures = {
      admin: await measure(() => question.ask(desk.admin)),
      agent: await measure(() => question.ask(desk.agent)),
    }
    lines.push({ group, name, figures })
    console.log(
      `${group}, ${name}: ${figures.admin.median.toFixed(1)} ms, ${figures.agent.median.toFixed(1)} ms`,
    )
  }
  const medians = lines.flatMap(({ figures }) => Object.values(figures).map(({ median }) => median))
  const slowest = Math.max(...medians)
  const { count } = desk
  const text = `# The desk among many rooms

Server time of the procedures, called in the process on the embedded PostgreSQL, one after the other, each 40 times.
${count.rooms.toLocaleString('en')} rooms, ${count.messages.toLocaleString('en')} messages; the agent has ${count.ofAgent.toLocaleString('en')} of the rooms. ${machine()}.
The slowest median is ${slowest.toFixed(1)} ms; promised are ${promised} ms.

Measured with \`npm run bench -- desk --rooms ${rooms}\`.

${tableOf(lines, ['admin', 'agent'])}
`
  console.log(`\n${text}`)
  await writeFile(join(import.meta.dirname, '../desk.md'), text)
  if (slowest > promised) process.exitCode = 1
}
