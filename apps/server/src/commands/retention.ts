import { Bells, databaseTrouble, eraseAgain, letGo, whatWouldGo, type Gone } from '@etalase/api/house'
import { connect } from '@etalase/db'
import { command } from '@etalase/db/command'
import { ENVIRONMENT_HELP, openToRead } from '@etalase/db/database'
import { periods, readPeriods } from './retention-periods.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const kinds = Object.values(periods)
const options = Object.fromEntries(kinds.map(({ option }) => [option, { type: 'string' as const }]))

await command({
  help: `npm run db:retention [-- --dry-run] [-- --guests DAYS …]

Lets go of what has been kept long enough. Nothing is, unless you say after how many days. It may run every night, while
Etalase runs, on as many machines as you like.
  --dry-run            only counts what would go
${kinds.map(({ option, what, variable }) => `  --${option} DAYS`.padEnd(23) + `${what} (${variable})`).join('\n')}

${ENVIRONMENT_HELP}`,
  options: { 'dry-run': { type: 'boolean' }, ...options },
  async run({ values }) {
    const asked = readPeriods(values, process.env)
    if (Object.values(asked).every((days) => days === undefined))
      return say('Everything is kept for ever: no number of days is set. See --help.')
    await using database = await openToRead()
    const db = connect(database.url, 2)
    const ground = { db, bells: new Bells() }
    try {
      if (values['dry-run']) return tell(await whatWouldGo(ground, asked), 'would go')
      const { left } = await eraseAgain(ground, () => undefined)
      let busy = 0
      tell(await letGo(ground, asked, () => (busy += 1)), 'went')
      if (busy > 0) say(`${busy} were busy, and are left for the next time.`)
      if (left > 0) throw new Error(`${left} of those whom a backup has brought back could not be erased.`)
    } catch (error) {
      throw (error instanceof Error && databaseTrouble(error)) || error
    } finally {
      await db.$disconnect()
    }
  },
})

function tell(gone: Gone, how: string): void {
  for (const [kind, count] of Object.entries(gone))
    say(`${count} ${periods[kind as keyof Gone].things} ${how}.`)
}
