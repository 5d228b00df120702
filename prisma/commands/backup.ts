import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { backUp } from '../backup/write.ts'
import { command } from './command.ts'
import { ENVIRONMENT_HELP, openToRead } from './database.ts'

await command({
  help: `npm run db:backup -- --to FILE

Writes the whole database, as it is at this moment, into one file that only you can read. Etalase may go on running.
What lies in DATA_DIR/files is not in the database: copy that folder too.
  --to FILE  such as etalase-2026-11-21.backup; a file that is there already stays as it is

${ENVIRONMENT_HELP}`,
  options: { to: { type: 'string' } },
  async run({ values }) {
    const { to } = values
    if (typeof to !== 'string') throw new Error('Where to? Such as: npm run db:backup -- --to etalase.backup')
    const file = resolve(to)
    if (existsSync(file)) throw new Error(`${file} is there already, and stays as it is.`)
    if (!existsSync(dirname(file))) throw new Error(`There is no folder ${dirname(file)}.`)
    await using database = await openToRead()
    const rows = Object.values(await backUp(database.url, file))
    console.log(`${rows.reduce((sum, count) => sum + count, 0)} rows of ${rows.length} tables are in ${file}`)
  },
})
