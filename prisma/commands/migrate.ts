import { migrate } from '../migrate/migrate.ts'
import { command } from './command.ts'
import { ENVIRONMENT_HELP, openDatabase } from './database.ts'

await command({
  help: `npm run migrate

Applies the migrations that the database does not have yet. Running it twice, or twice at once, does no harm.

${ENVIRONMENT_HELP}`,
  async run() {
    await using database = await openDatabase()
    const applied = await migrate(database.url)
    console.log(applied.map((name) => `Applied ${name}`).join('\n') || 'The database is up to date.')
  },
})
