import type { Handler, Priority, RoomChange, Status } from '@etalase/api/contract'
import type { IconName } from '../icon/paths.ts'
import type words from '../words/en.json'
import type { Side } from './thread-message.ts'

type Words = (typeof words)['change']
type DeskWord = keyof Words['desk']
type ShopWord = keyof Words['shop']

/** Who reads, and whom they know. */
export interface Reader {
  id: string
  side: Side
  /** Ids of those who write as the shopper of this room. */
  shoppers: ReadonlySet<string>
  names: ReadonlyMap<string, string>
}

interface Said<Word> {
  icon: IconName
  /** A key of `chat.change`. */
  word: Word
  values?: { about?: string; to?: string; from?: string; priority?: Priority }
}

/** A change as its reader is told of it. */
export interface ChangeLine extends Said<`desk.${DeskWord}` | `shop.${ShopWord}`> {
  seq: number
  at: string
  actorId: string | null
  actorName?: string
}

/** Null where there is nothing to tell this reader. */
export function lineOf(change: RoomChange, reader: Reader): ChangeLine | null {
  const { seq, at, actorId, actorName } = change
  const head = { seq, at, actorId, actorName }
  if (reader.side === 'desk') {
    const said = tellDesk(change, reader)
    return { ...head, ...said, word: `desk.${said.word}` }
  }
  const said = tellShopper(change, reader)
  return said && { ...head, ...said, word: `shop.${said.word}` }
}

const statusIcons: Record<Status, IconName> = { OPEN: 'retry', RESOLVED: 'check', CLOSED: 'lock' }
const handlerIcons: Record<Handler, IconName> = { BOT: 'bot', AGENT: 'headset', PAUSED: 'pause' }

function tellDesk(change: RoomChange, reader: Reader): Said<DeskWord> {
  switch (change.kind) {
    case 'room.started': {
      const about = aboutOf(change.data)
      return { icon: 'chat', ...(about ? { word: 'startedAbout', values: { about } } : { word: 'started' }) }
    }
    case 'room.statusChanged':
      return { icon: statusIcons[change.data.to], word: statusWord(change, reader) }
    case 'room.priorityChanged':
      return { icon: 'flag', word: 'priority', values: { priority: change.data.to } }
    case 'room.handlerChanged':
      return { icon: handlerIcons[change.data.to], word: change.data.to }
    case 'room.assigned':
      return { icon: 'headset', ...handed(change, reader) }
    case 'room.erased':
      return { icon: 'trash', word: change.data.shopper ? 'erasedShopper' : 'erased' }
  }
}

/** Shoppers see who comes and what becomes of their chat, not how the desk divides its work. */
function tellShopper(change: RoomChange, reader: Reader): Said<ShopWord> | null {
  switch (change.kind) {
    case 'room.started': {
      const about = aboutOf(change.data)
      return about ? { icon: 'chat', word: 'startedAbout', values: { about } } : null
    }
    case 'room.statusChanged':
      return { icon: statusIcons[change.data.to], word: statusWord(change, reader) }
    case 'room.assigned': {
      const { assignee } = change.data
      return assignee && { icon: 'headset', word: 'joined', values: { to: assignee.name } }
    }
    case 'room.erased':
      return { icon: 'trash', word: 'erased' }
    default:
      return null
  }
}

const aboutOf = ({ topic, subject }: { topic: string | null; subject: string | null }) =>
  [topic, subject].filter(Boolean).join(' · ')

type Change<K extends RoomChange['kind']> = Extract<RoomChange, { kind: K }>

/** A shopper opens a room again by writing in it. */
function statusWord({ actorId, data }: Change<'room.statusChanged'>, { shoppers }: Reader) {
  return data.to === 'OPEN' && actorId !== null && shoppers.has(actorId) ? 'wroteAgain' : data.to
}

function handed(
  { actorId, data }: Change<'room.assigned'>,
  { id, names }: Reader,
): Omit<Said<DeskWord>, 'icon'> {
  const { assignee, previousAssigneeId: before } = data
  if (assignee?.id === actorId) return { word: 'took' }
  if (assignee?.id === id) return { word: 'assignedYou' }
  if (assignee) return { word: 'assigned', values: { to: assignee.name } }
  if (before === id && actorId !== id) return { word: 'unassignedYou' }
  const from = before === null || before === actorId ? undefined : names.get(before)
  return from ? { word: 'unassigned', values: { from } } : { word: 'gaveUp' }
}
