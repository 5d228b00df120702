import { randomUUID } from 'node:crypto'
import type { Line, View } from '../history.ts'
import type { Chat, Server } from './tiny-chat.ts'

export const room = 'attic'

/** Says one thing, and says it again with the same id until it is acknowledged. */
export async function say(server: Server, chat: Chat, line: { who: string; text: string; history: Line[] }) {
  const { who, text, history } = line
  const id = randomUUID()
  const note = (rest: Pick<Line, 'phase'> & Partial<Line>) =>
    history.push({ at: Date.now(), who, op: 'send', room, id, text, ...rest })
  for (let tries = 0; tries < 5; tries++) {
    note({ phase: 'invoke' })
    try {
      const seq = await chat.send(server, { id, who, text })
      await server.reach('answer', { id, who, text })
      note({ phase: 'ok', seq })
      return
    } catch (error) {
      note({ phase: 'info', error: String(error) })
    }
  }
  throw new Error(`“${text}” was never acknowledged`)
}

export type Eye = Awaited<ReturnType<typeof watch>>

/** A client that shows what comes, in the order in which it comes, and resumes from the last id it was given. */
export async function watch(server: Server, chat: Chat, who: string) {
  const allowed: View['allowed'] = [{ from: Date.now(), to: null }]
  const view: View = { who, room, allowed, entries: [], breaks: 0, ghosts: 0 }
  const eye = { view, typing: null as string | null, ended: false, cut, resume }
  let lastId: number | undefined = 0
  let line = connect()
  await line.greeted
  return eye

  function connect() {
    const stop = new AbortController()
    const { promise: greeted, resolve: greet } = Promise.withResolvers<void>()
    const reader = { who, after: lastId ?? null, signal: stop.signal }
    async function follow() {
      for await (const { id, message, typing } of chat.follow(server, reader)) {
        lastId = id // as tRPC's client keeps it: what has no id erases it
        greet()
        if (typing) eye.typing = typing
        if (message)
          view.entries.push({ seq: message.seq, id: message.id, text: message.text, at: Date.now() })
      }
      eye.ended = !stop.signal.aborted
    }
    async function attend() {
      for await (const typing of chat.typing(server, stop.signal)) eye.typing = typing
    }
    return { stop, greeted, done: Promise.all([follow(), attend()]) }
  }
  async function cut() {
    line.stop.abort()
    await line.done
  }
  async function resume() {
    line = connect()
    await line.greeted
  }
}

export const hasSeen = ({ view }: Eye, text: string): boolean =>
  view.entries.some((entry) => entry.text === text)
