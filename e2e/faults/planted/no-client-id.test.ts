import { plant } from './plant.ts'
import { insert, nextSeq } from './tables.ts'
import { sendWith, type Chat } from './tiny-chat.ts'

/** A message has no name of its own, so a second try is a second message. */
const flaw: Partial<Chat> = {
  send: (server, draft) =>
    sendWith(server, draft, async (tx) => {
      const seq = await nextSeq(tx)
      await insert(tx, { ...draft, seq }, null)
      return seq
    }),
}

plant('no clientId', {
  flaw,
  count: 'duplicates',
  async scene({ strike, say }) {
    strike('answer', 'Said once', () => {
      throw new Error('the answer was lost')
    })
    await say('ann', 'Said once')
  },
})
