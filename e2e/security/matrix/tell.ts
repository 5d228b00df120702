import type { Db } from '@etalase/db'
import { isDeepStrictEqual } from 'node:util'
import { people, shoppers } from './actors.ts'
import { overEvents, overHttp, overSocket, type Answer, type Call, type Caller } from './doors.ts'
import { emailOf, marksOf, type House } from './house.ts'
import type { Cell, Row } from './row.ts'
import { expectedOf, isAlike } from './row.ts'

export interface Tried {
  cell: Cell
  answer: Answer
}

/** All calls of one caller through one door. */
export async function knock(caller: Caller, door: Cell['door'], calls: Call[]): Promise<Answer[]> {
  if (door === 'ws') return overSocket(caller, calls)
  const one = door === 'http' ? overHttp : overEvents
  return Promise.all(calls.map((call) => one(caller, call)))
}

const nameOf = ({ actor, door, field, whose }: Cell) =>
  `${actor.name} over ${door}${field ? ` with the ${field} of ${whose}` : ''}`

/** What is not as the table has it, one sentence each. */
export function faultsOf(row: Row, tried: Tried[], { things }: House): string[] {
  return tried.flatMap(({ cell, answer }) => {
    const expected = expectedOf(row, cell)
    const got = answer.error ? (answer.error.data.refusal ?? answer.error.data.code) : 'ok'
    const marks = hiddenFrom(cell, things).filter((mark) => JSON.stringify(answer).includes(mark))
    return [
      ...(got === expected ? [] : [`${nameOf(cell)}: ${got} instead of ${expected}`]),
      ...marks.map((mark) => `${nameOf(cell)} was told "${mark}"`),
    ]
  })
}

/** Of each group that differs only in whose thing was asked for, all have to look the same. */
export function differencesIn(row: Row, tried: Tried[]): string[] {
  const first = new Map<string, Answer>()
  return tried
    .filter(({ cell }) => isAlike(row, cell))
    .toSorted((one, other) => Number(other.cell.whose === 'nobody') - Number(one.cell.whose === 'nobody'))
    .flatMap(({ cell, answer }) => {
      const group = `${cell.actor.name} ${cell.door} ${cell.field}`
      const none = first.get(group) ?? answer
      first.set(group, none)
      return isDeepStrictEqual(withoutId(answer), withoutId(none))
        ? []
        : [`${nameOf(cell)} does not look as though there were none`]
    })
}

function withoutId({ data, error }: Answer): unknown {
  return error ? { ...error, data: { ...error.data, requestId: null } } : data
}

/** What this caller must not read anywhere: shoppers whom they do not see, and the e-mail of the staff. */
function hiddenFrom({ actor }: Cell, things: House['things']): string[] {
  if (actor.is === 'admin') return []
  const strangers = shoppers.filter((shopper) => shopper !== actor.is && !actor.sees.includes(shopper))
  const staff = people.filter((person) => /agent|admin/.test(person) && person !== actor.is)
  return [...strangers.flatMap((shopper) => marksOf(shopper, things[shopper])), ...staff.map(emailOf)]
}

/** All that anybody has, in one line: a call that is refused leaves it as it was. */
export async function fingerprint(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<[{ all: string }]>`
    SELECT md5(concat_ws(' ',
      (SELECT string_agg((to_jsonb(t) - 'lastSeenAt')::text, ',' ORDER BY id) FROM "User" t),
      (SELECT string_agg(t::text, ',' ORDER BY id) FROM "Room" t),
      (SELECT string_agg(t::text, ',' ORDER BY "roomId", "userId") FROM "RoomMember" t),
      (SELECT string_agg(t::text, ',' ORDER BY "roomId", seq) FROM "Event" t),
      (SELECT string_agg(t::text, ',' ORDER BY id) FROM "Message" t),
      (SELECT string_agg(t::text, ',' ORDER BY id) FROM "CartItem" t),
      (SELECT string_agg(t::text, ',' ORDER BY "userId", "productId") FROM "WishlistItem" t),
      (SELECT string_agg(t::text, ',' ORDER BY id) FROM "Order" t),
      (SELECT string_agg(t::text, ',' ORDER BY id) FROM "CardAction" t),
      (SELECT string_agg(t::text, ',' ORDER BY id) FROM "Invitation" t),
      (SELECT string_agg(t::text, ',' ORDER BY id) FROM "Product" t),
      (SELECT string_agg(t::text, ',' ORDER BY id) FROM "AuditEntry" t))) AS all`
  return row.all
}
