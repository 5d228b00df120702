import { resolve } from 'node:path'
import { restore } from '../backup/restore.ts'
import { command } from './command.ts'
import { ENVIRONMENT_HELP, openDatabase } from './database.ts'

await command({
  help: `npm run db:restore -- --from FILE [--yes]

Makes the database what it was when db:backup wrote the file, and brings it up to date. Stop Etalase first.
Clients that were further notice by themselves, and load what is there now.
  --from FILE  what db:backup wrote
  --yes        also into a database that holds something: all of that is thrown away

${ENVIRONMENT_HELP}`,
  options: { from: { type: 'string' }, yes: { type: 'boolean' } },
  async run({ values }) {
    const { from } = values
    if (typeof from !== 'string')
      throw new Error('Which file? Such as: npm run db:restore -- --from etalase.backup')
    await using database = await openDatabase()
    const { at, rows } = await restore(database.url, resolve(from), {
      overwrite: values['yes'] === true,
    })
    console.log(
      `The database is as it was at ${at}: ${rows['Room'] ?? 0} rooms, ${rows['Message'] ?? 0} messages.`,
    )
  },
})
