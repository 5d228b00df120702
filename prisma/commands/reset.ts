import { Client } from 'pg'
import { empty } from '../backup/empty.ts'
import { resetEmbedded } from '../embedded/reset.ts'
import { migrate } from '../migrate/migrate.ts'
import { command } from './command.ts'
import { dataDir, ENVIRONMENT_HELP, openDatabase } from './database.ts'

await command({
  help: `npm run db:reset [-- --yes]

Throws away everything in the database, and makes it anew, empty. Refuses while Etalase runs on it.
  --yes   also if it is the one that DATABASE_URL names

${ENVIRONMENT_HELP}`,
  options: { yes: { type: 'boolean' } },
  async run({ values }) {
    const url = process.env['DATABASE_URL']
    if (url && !values['yes']) {
      throw new Error(
        'DATABASE_URL names this database, so it may be precious. To empty it: npm run db:reset -- --yes',
      )
    }
    if (!url) await resetEmbedded(dataDir())
    await using database = await openDatabase()
    if (url) await emptyAt(url)
    await migrate(database.url)
    console.log('The database is new and empty.')
  },
})

async function emptyAt(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await empty(client)
  } finally {
    await client.end()
  }
}
