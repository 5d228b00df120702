import { plant } from './plant.ts'
import { sentBefore } from './tables.ts'
import { sendWith, type Chat } from './tiny-chat.ts'

/** The counter is bumped, and a conflict then inserts nothing without taking the number back. */
const flaw: Partial<Chat> = {
  send: (server, draft) =>
    sendWith(server, draft, async (tx) => {
      const { id, who, text } = draft
      const [row] = await tx.$queryRaw<{ seq: number }[]>`
        WITH numbered AS (UPDATE room SET last_seq = last_seq + 1 RETURNING last_seq)
        INSERT INTO message SELECT last_seq, ${id}, ${who}, ${text} FROM numbered
        ON CONFLICT (id) DO NOTHING RETURNING seq`
      return row?.seq ?? (await sentBefore(server.db, draft))!
    }),
}

plant('one statement that bumps the counter and inserts nothing on a conflict', {
  flaw,
  count: 'holes',
  async scene({ strike, say }) {
    strike('answer', 'Said once', () => {
      throw new Error('the answer was lost')
    })
    await say('ann', 'Said once')
  },
})
