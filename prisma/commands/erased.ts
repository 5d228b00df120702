import { Client } from 'pg'
import { readErased } from '../backup/erased.ts'
import { command } from './command.ts'
import { ENVIRONMENT_HELP, openToRead } from './database.ts'

await command({
  help: `npm run --silent db:erased > FILE

Writes the ids of all shoppers who were erased, one on a line. Keep it apart from the backups: db:restore --erased FILE
erases them again, where a backup is older than that and the database that knew is lost.

${ENVIRONMENT_HELP}`,
  async run() {
    await using database = await openToRead()
    const client = new Client({ connectionString: database.url })
    await client.connect()
    try {
      for (const id of await readErased(client)) console.log(id)
    } finally {
      await client.end()
    }
  },
})
