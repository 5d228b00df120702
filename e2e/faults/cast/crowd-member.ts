import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createEtalaseClient } from '@etalase/client'
import { patiently } from './patiently.ts'
import { look } from './sight.ts'

export interface Guest {
  id: string
  name: string
  token: string
}

export type Ask = { ask: 'come'; url: string; people: Guest[] } | { ask: 'speak'; withinMs: number }

/** When somebody saw their own words, in ms; how often; and whether all before them was there. */
export interface Back {
  at: number | null
  times: number
  isWhole: boolean
}

const atOnce = 10
const crowd: { client: ReturnType<typeof createEtalaseClient>; sight: Awaited<ReturnType<typeof look>> }[] =
  []

process.on('message', (question: Ask) => void answer(question))

async function answer(question: Ask): Promise<void> {
  if (question.ask === 'speak') return void process.send!(await speak(question.withinMs))
  const waiting = question.people.values()
  const hand = async () => {
    for (const guest of waiting) await come(question.url, guest)
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  process.send!('here')
}

/** As the widget in a page does it. */
async function come(url: string, { id, name, token }: Guest): Promise<void> {
  const client = createEtalaseClient({ url, app: 'shop', token, shareSocket: false })
  await client.outbox.open({ id, kind: 'GUEST', name })
  const { room } = await patiently(() => client.room.start.mutate({ clientId: randomUUID() }))
  const person = { who: name, id, role: 'guest', client, token: () => token, renew: async () => {} } as const
  crowd.push({ client, sight: await look(person, room.id) })
}

async function speak(withinMs: number): Promise<Back[]> {
  const said = crowd.map(({ client, sight }) => {
    const body = { kind: 'text', text: 'Is anybody there?' } as const
    return { sight, id: client.outbox.add({ roomId: sight.roomId, body }).clientId }
  })
  const shown = ({ sight, id }: (typeof said)[number]) => sight.entries.filter((entry) => entry.id === id)
  for (const end = Date.now() + withinMs; Date.now() < end; await pause(50))
    if (said.every((one) => shown(one).length > 0)) break
  return said.map((one) => {
    const own = shown(one)
    return { at: own[0]?.at ?? null, times: own.length, isWhole: one.sight.breaks === 0 }
  })
}
