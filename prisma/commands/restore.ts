import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { restore } from '../backup/restore.ts'
import { command } from './command.ts'
import { ENVIRONMENT_HELP, openDatabase } from './database.ts'

// Above the command, which runs before what stands below it is there.
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

await command({
  help: `npm run db:restore -- --from FILE [--erased FILE] [--yes]

Makes the database what it was when db:backup wrote the file, and brings it up to date. Stop Etalase first.
Clients that were further notice by themselves, and load what is there now.
Shoppers who were erased since the backup come back with it, and go again when Etalase starts, as far as it is known
who they were: the database that is overwritten knows, and so does a list that db:erased wrote.
  --from FILE    what db:backup wrote
  --erased FILE  what db:erased wrote, where the database that knew is lost
  --yes          also into a database that holds something: all of that is thrown away

${ENVIRONMENT_HELP}`,
  options: { from: { type: 'string' }, erased: { type: 'string' }, yes: { type: 'boolean' } },
  async run({ values }) {
    const { from } = values
    if (typeof from !== 'string')
      throw new Error('Which file? Such as: npm run db:restore -- --from etalase.backup')
    const erased = typeof values['erased'] === 'string' ? await readList(resolve(values['erased'])) : []
    await using database = await openDatabase()
    const { at, rows } = await restore(database.url, resolve(from), {
      overwrite: values['yes'] === true,
      erased,
    })
    console.log(
      `The database is as it was at ${at}: ${rows['Room'] ?? 0} rooms, ${rows['Message'] ?? 0} messages.`,
    )
  },
})

async function readList(file: string): Promise<string[]> {
  const ids = (await readFile(file, 'utf8')).split(/\s+/).filter(Boolean)
  if (!ids.every((id) => uuid.test(id)))
    throw new Error(`${file} is no list of ids, such as db:erased writes.`)
  return ids
}
