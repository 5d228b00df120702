import { Prisma, type Db } from '@etalase/db'

/** Counting what was refused is what these are for. */
const counts: string[] = [Prisma.ModelName.LimitCount]

/** How many rows each table has, and which transaction last wrote one: it changes with every write. */
export async function fingerprintOf(db: Db): Promise<string[]> {
  const names = Object.values(Prisma.ModelName).filter((name) => !counts.includes(name))
  const tables = names.map(
    (
      name,
    ) => Prisma.sql`SELECT ${name} || ' ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) AS line
      FROM ${Prisma.raw(`"${name}"`)}`,
  )
  const lines = await db.$queryRaw<{ line: string }[]>(Prisma.join(tables, ' UNION ALL '))
  return lines.map(({ line }) => line).sort()
}
