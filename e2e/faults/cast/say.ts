import type { Random } from '../random.ts'
import type { Cast } from './gather.ts'
import type { Person } from './person.ts'

const patience = 20
const said = new WeakMap<Person, number>()

/** Through the outbox, as a screen does it; whoever has much unsent waits, as a person would. */
export function say({ diary, shelf }: Cast, person: Person, roomId: string, random: Random): void {
  const { client, who } = person
  if (client.outbox.get().length >= patience) return
  const count = (said.get(person) ?? 0) + 1
  said.set(person, count)
  const text = `${who} says ${count}`
  const isCard = random.chance(0.15)
  const body = isCard
    ? ({ kind: 'product', productId: shelf, text } as const)
    : ({ kind: 'text', text } as const)
  const { clientId } = client.outbox.add({ roomId, body })
  diary.sent({ who, op: isCard ? 'card' : 'send', room: roomId, id: clientId, text })
}

export function markRead({ diary, sights }: Cast, person: Person, roomId: string): void {
  const sight = sights.findLast((one) => one.person === person && one.roomId === roomId)
  if (!sight || sight.head === 0) return
  void diary.tell(person, { op: 'read', room: roomId }, () =>
    person.client.room.markRead.mutate({ roomId, upTo: sight.head }),
  )
}

export function setStatus({ diary }: Cast, person: Person, roomId: string, random: Random): void {
  const status = random.pick(['OPEN', 'RESOLVED'] as const)
  void diary.tell(person, { op: 'status', room: roomId }, () =>
    person.client.room.setStatus.mutate({ roomId, status }),
  )
}
