import { hasSeen } from './clients.ts'
import { plant } from './plant.ts'
import { insert, isBlocked } from './tables.ts'
import { sendWith, type Chat } from './tiny-chat.ts'
import { until } from './tiny-world.ts'

/** Numbers from a sequence, which are given out in one order and committed in another. */
const flaw: Partial<Chat> = {
  send: (server, draft) =>
    sendWith(server, draft, async (tx) => {
      const [row] = await tx.$queryRaw<[{ seq: number }]>`SELECT nextval('serial')::int AS seq`
      await insert(tx, { ...draft, seq: row.seq }, draft.id)
      return row.seq
    }),
}

plant('a cursor on a serial', {
  flaw,
  count: 'differences',
  async scene(world) {
    const eye = await world.watch('eka')
    const [held, freed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    world.strike('commit', 'Numbered first', () => {
      held.resolve()
      return freed.promise
    })
    const first = world.say('ann', 'Numbered first')
    await held.promise
    const second = world.say('budi', 'Numbered second')
    // A sound chat lets nobody pass; the other one has it read before the first is there.
    await until(async () => hasSeen(eye, 'Numbered second') || (await isBlocked(world.db)))
    freed.resolve()
    await Promise.all([first, second])
  },
})
