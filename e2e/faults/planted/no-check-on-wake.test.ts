import { setTimeout as pause } from 'node:timers/promises'
import { plant } from './plant.ts'
import { readAll } from './tables.ts'
import type { Chat } from './tiny-chat.ts'

/** Whoever was let in once reads on for ever. */
const flaw: Partial<Chat> = {
  async *follow({ db, bell }, { after, signal }) {
    const listen = bell.listen(signal)
    let cursor = after ?? 0
    yield { id: cursor }
    while (!signal.aborted) {
      for (const message of await readAll(db, cursor)) {
        yield { id: message.seq, message }
        cursor = message.seq
      }
      await listen()
    }
  },
}

const graceMs = 20

plant('no look at the right when a reader wakes', {
  flaw,
  graceMs,
  count: 'unauthorised',
  async scene(world) {
    const eye = await world.watch('eka')
    await world.everybodySees('While eka may look')
    await world.takeAway(eye)
    await pause(2 * graceMs)
    await world.say('ann', 'Not for eka')
  },
})
