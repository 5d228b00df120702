import { relative } from 'node:path'
import { startScratch } from '../embedded/scratch.ts'
import { newMigration } from '../migrate/drift.ts'
import { command } from './command.ts'

await command({
  help: `npm run db:new-migration -- <name>

Writes prisma/migrations/<time>_<name>/migration.sql with what is new in prisma/schema.prisma.
It works on a database of its own, and touches no other.`,
  words: 1,
  async run({ words: [name = ''] }) {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) {
      throw new Error(
        'Give the migration a name of a-z, 0-9 and _, such as: npm run db:new-migration -- add_ratings',
      )
    }
    await using scratch = await startScratch()
    const file = await newMigration(name, scratch.url)
    console.log(
      file
        ? `Wrote ${relative(process.cwd(), file)}. Read it before you commit it.`
        : 'Nothing to do: the migrations already lead to prisma/schema.prisma.',
    )
  },
})
