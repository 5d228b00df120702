import { startScratch } from '../embedded/scratch.ts'
import { drift } from '../migrate/drift.ts'
import { command } from './command.ts'

await command({
  help: `node prisma/commands/check-migrations.ts

Fails when prisma/migrations do not lead to prisma/schema.prisma, and prints the SQL that is missing.`,
  async run() {
    await using scratch = await startScratch()
    const sql = await drift(scratch.url)
    if (sql === '') return console.log('prisma/migrations lead to prisma/schema.prisma.')
    throw new Error(
      `prisma/migrations do not lead to prisma/schema.prisma. Run: npm run db:new-migration -- <name>\nMissing:\n\n${sql}`,
    )
  },
})
