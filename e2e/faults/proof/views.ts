import type { Cast } from '../cast/gather.ts'
import type { Sight } from '../cast/sight.ts'
import type { Line, View } from '../history.ts'
import type { Assignment } from './stored.ts'

/** A change may stand for this long before its commit: the statement's own time limit. */
const beforeCommit = 3_000

/** Typing goes by itself in six seconds. */
const typingLasts = 7_500

/** What everybody saw, and when they might. */
export function readViews({ sights, people, diary }: Cast, assignments: Assignment[]): View[] {
  const open = new Set(people.map(({ id }) => id))
  return sights.map((sight) => ({
    who: sight.person.who,
    room: sight.roomId,
    allowed: allowedTo(sight, assignments, diary.lines),
    openedAt: sight.openedAt,
    entries: sight.entries,
    breaks: sight.breaks,
    ghosts: ghostsIn(sight, open, diary.typedAt),
  }))
}

/** Unsent after the quiet, typing that nobody does any more, and somebody present who is not there. */
function ghostsIn({ person, roomId, live, ended }: Sight, open: Set<string>, typedAt: number): number {
  if (ended) return 0
  const unsent = person.client.outbox.get().filter((entry) => entry.roomId === roomId)
  const typing = Date.now() - typedAt > typingLasts ? live.typing.length : 0
  return unsent.length + typing + live.present.filter(({ id }) => !open.has(id)).length
}

/** A screen that has ended is held to what was until then; another one has taken its place. */
function allowedTo(sight: Sight, assignments: Assignment[], lines: Line[]): View['allowed'] {
  if (sight.person.role !== 'agent') return [{ from: 0, to: null }]
  const inRoom = assignments.filter(({ room }) => room === sight.roomId)
  return inRoom.flatMap((one, i) => {
    if (one.assignee !== sight.person.id) return []
    const end = inRoom.slice(i + 1).find(({ assignee }) => assignee !== sight.person.id)
    return [{ from: one.at, to: end ? endOf(end, lines) : (sight.ended?.at ?? null) }]
  })
}

/** When it was known to be done; a change that was never answered stood by its time limit. */
function endOf({ room, seq, at }: Assignment, lines: Line[]): number {
  const told = lines.find((line) => line.phase === 'ok' && line.room === room && line.seq === seq)
  return told?.at ?? at + beforeCommit
}

/** Screens that are not there though they should be: a room of one's own that ended, or never came to the list. */
export function findBlind(
  { sights, people, customers, admins, roomIds, rooms }: Cast,
  assignments: Assignment[],
) {
  const open = new Set(
    sights.filter(({ ended }) => !ended).map(({ person, roomId }) => `${person.id} ${roomId}`),
  )
  const due = [
    ...customers.map((person) => [person.id, rooms.get(person.who)!] as const),
    ...admins.flatMap(({ id }) => roomIds.map((roomId) => [id, roomId] as const)),
    ...roomIds.flatMap((roomId) => {
      const last = assignments.findLast(({ room }) => room === roomId)?.assignee
      return last ? [[last, roomId] as const] : []
    }),
  ]
  return due
    .filter(([id, roomId]) => !open.has(`${id} ${roomId}`))
    .map(
      ([id, roomId]) => `${people.find((person) => person.id === id)?.who} does not see ${roomId} any more`,
    )
}
