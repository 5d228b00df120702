import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** Nothing can be written any more, until PostgreSQL gives up; then there is room again, and it starts anew. */
export const diskFull: Fault = {
  name: 'disk-full',
  needsSmallDisk: true,
  async inject({ ground: { disk, database }, cast, random, ms, over, expect, note }) {
    const until = Date.now() + ms
    let fulls = 0
    do {
      const tried = cast.diary.retried.size
      database.expectCrash()
      disk.fill()
      await pause(random.between(500, 1_500))
      await needNextSegment(database.db)
      await pause(random.between(300, 1_000))
      expect('nobody felt that the disk was full', cast.diary.retried.size > tried)
      disk.free()
      await database.crash()
      over()
      fulls += 1
      await pause(random.between(1_000, 3_000))
    } while (Date.now() < until)
    note(`the disk was full ${fulls} times`)
  },
}

/** What its log has room for in the file at hand it still takes; the next one cannot be made. */
async function needNextSegment(db: { $queryRaw: (sql: TemplateStringsArray) => Promise<unknown> }) {
  await Promise.allSettled([db.$queryRaw`SELECT pg_switch_wal()`, db.$queryRaw`SELECT pg_switch_wal()`])
}
