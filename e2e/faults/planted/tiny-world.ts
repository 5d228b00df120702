import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@etalase/db'
import { createEmptyDatabase } from '@etalase/db/testing'
import type { Evidence, Line } from '../history.ts'
import { Bell } from './bell.ts'
import { hasSeen, room, say, watch, type Eye } from './clients.ts'
import { createTables, readAll } from './tables.ts'
import type { Chat, Server } from './tiny-chat.ts'

export type TinyWorld = Awaited<ReturnType<typeof openTinyWorld>>
type Point = Parameters<Server['reach']>[0]

const writers = ['ann', 'budi', 'citra']

/** A tiny chat on a real database, with somebody who watches all the time. */
export async function openTinyWorld(chat: Chat) {
  await using opening = new AsyncDisposableStack()
  const database = opening.use(await createEmptyDatabase())
  const db = connect(database.url)
  opening.defer(() => db.$disconnect())
  await createTables(db)
  const strikes = new Map<string, () => Promise<void> | void>()
  const server: Server = {
    db,
    bell: new Bell(),
    async reach(point, { text }) {
      const act = strikes.get(`${point} ${text}`)
      strikes.delete(`${point} ${text}`)
      await act?.()
    },
  }
  const history: Line[] = []
  const eyes: Eye[] = []

  const world = {
    ...server,
    /** Does something, once, when this text comes to this point. */
    strike: (point: Point, text: string, act: () => Promise<void> | void) =>
      void strikes.set(`${point} ${text}`, act),
    say: (who: string, text: string) => say(server, chat, { who, text, history }),
    async watch(who: string) {
      await db.$executeRaw`INSERT INTO member VALUES (${who}) ON CONFLICT DO NOTHING`
      const eye = await watch(server, chat, who)
      eyes.push(eye)
      return eye
    },
    async takeAway({ view }: Eye) {
      await db.$executeRaw`DELETE FROM member WHERE who = ${view.who}`
      view.allowed[0]!.to = Date.now()
    },
    /** Several write at once. */
    async chatter(about: string) {
      const lines = [1, 2, 3, 4, 5]
      const speak = async (who: string) => {
        for (const n of lines) await world.say(who, `${who} on ${about}, ${n}`)
      }
      await Promise.all(writers.map(speak))
    },
    /** Says something that everybody sees, which comes after all else. */
    async everybodySees(text: string) {
      await world.say('ann', text)
      await until(() => eyes.every((eye) => eye.ended || hasSeen(eye, text)))
    },
    async evidence(): Promise<Evidence> {
      await Promise.all(eyes.map((eye) => eye.cut()))
      const lines = await readAll(db)
      const stored = lines.map(({ who, ...line }) => ({ ...line, room, kind: 'message.sent', sender: who }))
      return { history, views: eyes.map(({ view }) => view), stored, leaks: [], exits: [], faultEnds: [] }
    },
  }
  await world.watch('doni')
  const kept = opening.move()
  return Object.assign(world, {
    async [Symbol.asyncDispose]() {
      await Promise.all(eyes.map((eye) => eye.cut()))
      await kept.disposeAsync()
    },
  })
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; !(await isSo()); await pause(5))
    if (Date.now() > end) throw new Error('what was waited for did not happen')
}
