import { plant } from './plant.ts'
import { insert, nextSeq } from './tables.ts'
import { patient, type Chat } from './tiny-chat.ts'

/** The answer goes out as soon as the row is written, and the commit comes when it comes. */
const flaw: Partial<Chat> = {
  send(server, draft) {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    const written = server.db.$transaction(async (tx) => {
      const seq = await nextSeq(tx)
      await insert(tx, { ...draft, seq }, draft.id)
      resolve(seq)
      await server.reach('commit', draft)
      return seq
    }, patient)
    written.then((seq) => server.bell.ring({ written: { ...draft, seq } }), reject)
    return promise
  },
}

plant('an answer before the commit', {
  flaw,
  count: 'lost',
  async scene({ strike, say }) {
    strike('commit', 'Promised', () => {
      throw new Error('the server was killed')
    })
    await say('ann', 'Promised')
  },
})
