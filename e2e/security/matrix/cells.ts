import { randomUUID } from 'node:crypto'
import { actors, shoppers, type Actor, type Shopper } from './actors.ts'
import type { Things } from './house.ts'
import type { Cell, Door, Row, Whose } from './row.ts'
import type { ProcedureType } from './doors.ts'

const doorsOf = (type: ProcedureType): Door[] => (type === 'subscription' ? ['ws', 'sse'] : ['http', 'ws'])
const everybody: Whose[] = [...shoppers, 'nobody']

/** Fields whose ids are of somebody; the others' are everybody's, or narrow what one sees anyway. */
const isOfSomebody = (row: Row, field: string) => row.ids![field] !== 'public'

/** Everybody at every door, with everybody's id in each field that asks for one. */
export function cellsOf(row: Row, type: ProcedureType): Cell[] {
  const fields = Object.keys(row.ids ?? {}).filter((field) => isOfSomebody(row, field))
  return doorsOf(type).flatMap((door) =>
    actors.flatMap((actor) => [
      ...(fields.length === 0 ? [{ actor, door, field: null, whose: 'nobody' as const }] : []),
      ...fields.flatMap((field) => everybody.map((whose) => ({ actor, door, field, whose }))),
    ]),
  )
}

/** Whose things stand in the other fields: the caller's own, or of whom they may see. */
function baseOf({ is, sees }: Actor): Shopper {
  return shoppers.find((shopper) => shopper === is) ?? sees[0] ?? 'customer A'
}

export function inputOf(row: Row, cell: Cell, things: Record<Shopper, Things>): object | undefined {
  const { actor, field, whose } = cell
  const key = field?.split('.').at(-1)
  const theirs = whose === 'nobody' ? null : things[whose]
  // Somebody's room comes with what belongs to it, so that only the room can be refused.
  const base = key === 'roomId' && theirs ? theirs : things[baseOf(actor)]
  const its: Things = { ...base, clientId: randomUUID() }
  return row.input?.(key ? { ...its, [key]: idIn(row, cell, theirs) } : its, actor)
}

function idIn(row: Row, { actor, field, whose }: Cell, theirs: Things | null) {
  const rule = row.ids![field!]!
  if (!theirs || (rule === 'mint' && whose === actor.is)) return randomUUID()
  return rule === 'colleague' ? theirs.userId : theirs[field!.split('.').at(-1) as keyof Things]
}
