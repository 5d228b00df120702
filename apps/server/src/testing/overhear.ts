import { randomUUID } from 'node:crypto'
import { createClient } from 'redis'

interface News {
  asks: string[]
  lines: unknown[]
}

/** Stands between the servers: hears what they tell each other of their people, and talks as one of them. */
export async function overhear(redisUrl: string) {
  const mouth = createClient({ url: redisUrl })
  const ear = mouth.duplicate()
  await Promise.all([mouth.connect(), ear.connect()])
  const name = randomUUID()
  const heard: News[] = []
  await ear.subscribe('etalase:live', (text) => {
    if (!text.startsWith(name)) heard.push(JSON.parse(text.slice(name.length + 1)) as News)
  })
  const say = (text: string) => mouth.publish('etalase:live', `${name} ${text}`)
  return {
    heard,
    say,
    tell: (news: object) => say(JSON.stringify(news)),
    /** How often it was asked for all of its people. */
    asked: () => heard.filter(({ asks }) => asks.includes(name)),
    async [Symbol.asyncDispose]() {
      ear.destroy()
      mouth.destroy()
    },
  }
}
