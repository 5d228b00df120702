import { plant } from './plant.ts'
import { headOf, readAs } from './tables.ts'
import type { Chat } from './tiny-chat.ts'
import { until } from './tiny-world.ts'

/** Typing comes between the lines of the log, without an id to resume from. */
const flaw: Partial<Chat> = {
  async *follow({ db, bell }, { who, after, signal }) {
    const listen = bell.listen(signal)
    let cursor = after ?? (await headOf(db))
    yield { id: cursor }
    while (!signal.aborted) {
      for (const message of (await readAs(db, who, cursor)) ?? []) {
        yield { id: message.seq, message }
        cursor = message.seq
      }
      const heard = await listen()
      if (heard && 'typing' in heard) yield { typing: heard.typing }
    }
  },
  async *typing() {},
}

plant('untracked typing in the stream', {
  flaw,
  count: 'differences',
  async scene(world) {
    const eye = await world.watch('eka')
    await world.everybodySees('Before the cut')
    world.bell.ring({ typing: 'ann' })
    await until(() => eye.typing === 'ann')
    await eye.cut()
    await world.say('ann', 'During the cut')
    await eye.resume()
  },
})
