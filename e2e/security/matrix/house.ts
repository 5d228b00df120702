import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createWorld, type Visitor, type World } from '@etalase/api/testing'
import { actors, people, shoppers, type Actor, type Person, type Shopper } from './actors.ts'

/** What one shopper has, each under the name of the field that asks for it. */
export interface Things {
  userId: string
  shopperId: string
  roomId: string
  messageId: string
  itemId: string
  /** Theirs has been used for a message, a press and an order. */
  clientId: string
  productId: string
  assigneeId: string | null
  /** The number of a change in the room which each of the desk made long ago. */
  changes: Partial<Record<Person, number>>
}

/** Everybody with something of their own, in a real database. */
export async function openHouse() {
  const world = await createWorld()
  const visitors = await introduce(world)
  const things = {} as Record<Shopper, Things>
  for (const shopper of shoppers) things[shopper] = await furnish(world, visitors, shopper)
  return {
    world,
    visitors,
    things,
    /** Fresh tokens, as though everybody had just signed in; a token alone does not make up for being disabled. */
    async tokens() {
      const disabled = {
        where: { name: { startsWith: 'disabled' }, disabledAt: null },
        data: { disabledAt: new Date() },
      }
      await world.db.user.updateMany(disabled)
      return mintTokens(world, visitors)
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>
export type Visitors = Record<Person, Visitor>

const kinds = { guest: 'guest', customer: 'shopper', agent: 'agent', admin: 'admin' } as const

async function introduce(world: World): Promise<Visitors> {
  const visitors = {} as Visitors
  for (const person of people) {
    const kind = /guest|customer|agent|admin/.exec(person)![0] as keyof typeof kinds
    visitors[person] = await world[kinds[kind]](nameOf(person))
  }
  return visitors
}

export const nameOf = (person: Person) => person.replace(' ', '-').toLowerCase()
export const emailOf = (person: Person) => `${nameOf(person)}@example.com`

const agentOf = (shopper: Shopper): Person =>
  shopper.startsWith('disabled') ? 'disabled agent' : shopper.endsWith('A') ? 'agent A' : 'agent B'

async function furnish({ db, products }: World, visitors: Visitors, name: Shopper): Promise<Things> {
  const [shopper, boss, agent] = [visitors[name], visitors.admin, visitors[agentOf(name)]]
  const clientId = randomUUID()
  const productId = products.teapot.id
  const userId = shopper.viewer.id
  await db.user.update({
    where: { id: userId },
    data: { phone: `phone of ${name}`, address: `home of ${name}` },
  })
  const { room } = await shopper.room.start({ clientId: randomUUID(), subject: `subject of ${name}` })
  const roomId = room.id
  await boss.room.assign({ roomId, assigneeId: agent.viewer.id })
  await shopper.message.send({ clientId, roomId, body: { kind: 'text', text: `words of ${name}` } })
  const card = { kind: 'product', productId } as const
  const { id: messageId } = await agent.message.send({ clientId: randomUUID(), roomId, body: card })
  await shopper.cart.add({ clientId, productId, quantity: 1, messageId })
  await shopper.wishlist.add({ productId, messageId })
  await shopper.order.place({ clientId })
  await shopper.cart.add({ clientId: randomUUID(), productId, quantity: 1 })
  const itemId = (await shopper.cart.get()).items[0]!.id
  const changes: Things['changes'] = {}
  for (const by of ['agent A', 'agent B', 'admin'] as const) {
    const { lastSeq } = await db.room.update({ where: { id: roomId }, data: { lastSeq: { increment: 1 } } })
    const event = { roomId, seq: lastSeq, kind: 'room.priorityChanged', data: { from: 'LOW', to: 'NORMAL' } }
    const long = new Date(Date.now() - 3_600_000)
    await db.event.create({ data: { ...event, actorId: visitors[by].viewer.id, createdAt: long } })
    changes[by] = lastSeq
  }
  const assigneeId = name === 'disabled customer' ? null : agent.viewer.id
  return { userId, shopperId: userId, roomId, messageId, itemId, clientId, productId, assigneeId, changes }
}

/** What tells in an answer that something of this person is in it. */
export function marksOf(person: Person, things?: Things): string[] {
  const { userId, roomId, messageId, itemId } = things ?? {}
  const ids = [userId, roomId, messageId, itemId].filter((id) => id !== undefined)
  return [emailOf(person), ...ids, ...['phone', 'home', 'subject', 'words'].map((of) => `${of} of ${person}`)]
}

export async function mintToken({ db }: World, { viewer }: Visitor, app: Actor['app']): Promise<string> {
  const token = randomBytes(20).toString('hex')
  const id = createHash('sha256').update(token).digest('hex')
  const expiresAt = new Date(Date.now() + 3_600_000)
  const stored = app === 'shop' ? 'SHOP' : 'DESK'
  await db.session.create({
    data: { id, userId: viewer.id, app: stored, expiresAt, absoluteExpiresAt: expiresAt },
  })
  return token
}

/** One for each caller at each door, since what is done at one may end the session. */
async function mintTokens(world: World, visitors: Visitors): Promise<Tokens> {
  const tokens: Tokens = new Map()
  for (const door of ['http', 'ws', 'sse'] as const)
    for (const { name, session } of actors)
      tokens.set(`${name} ${door}`, session && (await mintToken(world, visitors[session.of], session.app)))
  return tokens
}

export type Tokens = Map<string, string | null>
