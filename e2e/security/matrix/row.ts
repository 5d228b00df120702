import type { Reason } from '@etalase/api/house'
import type { Actor, Shopper } from './actors.ts'
import type { House, Things } from './house.ts'

/** Who may knock at all; whose things they reach is told by each id field. */
type Who = 'anyone' | 'signed in' | 'shopper' | 'staff' | 'admin'

/**
 * What an id in a field stands for, and so what one gets with somebody else's:
 * `room`: whoever may see the room has it, for everybody else it is not there;
 * `own`: its owner's alone; `harmless`: another's does as little as none;
 * `mint`: made by the caller, it says nothing; `filter`: narrows what one sees anyway;
 * `public`: everybody's; `person`: for those who may knock, a person who has to exist;
 * `colleague`: one who works here, so that a shopper is as good as nobody.
 */
type Rule = 'room' | 'own' | 'harmless' | 'mint' | 'filter' | 'public' | 'person' | 'colleague'

export interface Row {
  who: Who
  /** Of two apps that anyone may call, the one where this is. */
  at?: Actor['app']
  /** Each id field of the input, by its path. */
  ids?: Readonly<Record<string, Rule>>
  input?: (its: Things, me: Actor) => object
  /** What those get who may, where it is a refusal after all: they reached the rule itself. */
  answers?: Reason | ((me: Actor) => Reason)
  /** A socket sets no cookie, so what ends in nothing but a cookie is refused there. */
  socketAnswers?: Reason
  before?: (house: House) => Promise<unknown>
}

export type Door = 'http' | 'ws' | 'sse'
export type Whose = Shopper | 'nobody'
/** One call: by whom, through which door, with whose id in which field. */
export interface Cell {
  actor: Actor
  door: Door
  field: string | null
  whose: Whose
}

/** What has to come of a cell; `ok` where something is answered. */
export function expectedOf(row: Row, { actor, door, field, whose }: Cell): Reason | 'ok' {
  if (row.who !== 'anyone' && !actor.is) return 'NOT_SIGNED_IN'
  if (row.at && row.at !== actor.app) return 'NOT_ALLOWED'
  if (row.who === 'shopper' && actor.app !== 'shop') return 'NOT_ALLOWED'
  if ((row.who === 'staff' || row.who === 'admin') && actor.app !== 'desk') return 'NOT_ALLOWED'
  if (row.who === 'admin' && actor.is !== 'admin') return 'NOT_ALLOWED'
  if (door === 'ws' && row.socketAnswers) return row.socketAnswers
  if (field && !reaches(row.ids![field]!, actor, whose)) return 'NOT_FOUND'
  return answerOf(row, actor)
}

const answerOf = ({ answers }: Row, actor: Actor): Reason | 'ok' =>
  typeof answers === 'function' ? answers(actor) : (answers ?? 'ok')

function reaches(rule: Rule, actor: Actor, whose: Whose): boolean {
  if (rule === 'room') return whose !== 'nobody' && actor.sees.includes(whose)
  if (rule === 'own') return whose === actor.is
  if (rule === 'person') return whose !== 'nobody'
  return rule !== 'colleague'
}

/** Where a cell must leave everything as it is. */
export function isWithoutEffect(row: Row, cell: Cell): boolean {
  const expected = expectedOf(row, cell)
  if (expected !== 'ok') return expected !== answerOf(row, cell.actor)
  return cell.field !== null && row.ids![cell.field] === 'harmless' && cell.whose !== cell.actor.is
}

/** Where another's must look as though there were none. */
export function isAlike(row: Row, { field, actor, whose }: Cell): boolean {
  const rule = field && row.ids![field]!
  if (rule === 'room') return whose === 'nobody' || !actor.sees.includes(whose)
  return rule === 'colleague' || ((rule === 'own' || rule === 'harmless') && whose !== actor.is)
}
