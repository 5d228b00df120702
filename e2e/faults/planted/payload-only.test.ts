import { plant } from './plant.ts'
import type { Chat } from './tiny-chat.ts'

/** What is written is pushed to whoever listens, and never read back. */
const flaw: Partial<Chat> = {
  async *follow({ bell }, { after, signal }) {
    const listen = bell.listen(signal)
    yield { id: after ?? 0 }
    while (!signal.aborted) {
      const heard = await listen()
      if (heard && 'written' in heard) yield { id: heard.written.seq, message: heard.written }
    }
  },
}

plant('payloads through the bell alone', {
  flaw,
  count: 'differences',
  async scene({ bell, say }) {
    bell.isCut = true
    await say('ann', 'While the bell was away')
    bell.isCut = false
  },
})
