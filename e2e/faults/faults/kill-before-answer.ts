import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** What the statement of a message begins its last part with. */
const sending = 'INSERT INTO "Message"'

/** Somebody says something by every server before long. */
const patience = 2_000

/** A server dies between commit and answer: the message is in the log, and nobody was told. */
export const killBeforeAnswer: Fault = {
  name: 'kill-before-answer',
  async inject({ ground: { servers, database }, cast, random, ms, over, expect, note }) {
    const { open, retried } = cast.diary
    const written = (ids: Iterable<string>) =>
      database.db.message.findMany({ where: { clientId: { in: [...ids] } }, select: { clientId: true } })
    const untold = new Set<string>()
    const until = Date.now() + ms
    do {
      const server = random.pick(servers)
      const { rules } = server.toDatabase
      const before = rules.lost
      Object.assign(rules, { swallows: 'answers', answersTo: sending })
      for (const end = Date.now() + patience; rules.lost === before && Date.now() < end;) await pause(10)
      await pause(random.between(50, 200))
      await server.kill()
      Object.assign(rules, { swallows: 'nothing', answersTo: undefined })
      server.toDatabase.cut() // as the system does with what a dead process had open
      for (const { clientId } of await written(open.keys())) if (clientId) untold.add(clientId)
      await pause(random.between(200, 800))
      await server.start()
      over()
      await pause(random.between(500, 1_000))
    } while (Date.now() < until)
    const hit = [...untold].filter((id) => retried.has(id))
    note(`${hit.length} messages were written and not answered`)
    expect('no server died between commit and answer', hit.length > 0)
    const rows = await written(hit)
    expect(`${hit.length} such messages are ${rows.length} in the log`, rows.length === hit.length)
  },
}
