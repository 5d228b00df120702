import type { Evidence, Line, Op, View } from '../history.ts'

const happenings = ['said', 'said twice', 'refused', 'never came', 'came unheard', 'changed'] as const

/** What happens next in a rehearsal: `taken` and `given` are the right of budi, who is of the desk. */
export interface Step {
  does: (typeof happenings)[number] | 'taken' | 'given' | 'fault over'
  who: 'ann' | 'budi'
  room: 'attic' | 'cellar'
}

export const doings: Step['does'][] = [...happenings, 'taken', 'given', 'fault over']
export const [people, rooms] = [['ann', 'budi'] as const, ['attic', 'cellar'] as const]

/** The evidence of a run in which everything goes as promised. */
export function rehearse(steps: Step[]): Evidence {
  const run: Evidence = { history: [], views: [], stored: [], leaks: [], exits: [], faultEnds: [] }
  let at = 0
  const views = people.flatMap((who) => rooms.map((room) => open(who, room)))
  run.views.push(...views)
  for (const [n, step] of steps.entries()) perform(step, n)
  return run

  function perform({ does, who, room }: Step, n: number) {
    const desk = views.find((view) => view.who === 'budi' && view.room === room)!
    const window = desk.allowed.at(-1)!
    at += 5000
    if (does === 'fault over') run.faultEnds.push(at)
    else if (does === 'taken') window.to ??= at
    else if (does === 'given' && window.to !== null) desk.allowed.push({ from: at, to: null })
    else if (does !== 'given') act(who === 'budi' && window.to !== null ? 'refused' : does, { who, room }, n)
    catchUp()
  }
  function act(does: string, { who, room }: Pick<Step, 'who' | 'room'>, n: number) {
    const op: Op = does === 'changed' ? 'status' : 'send'
    const id = `id-${n}`
    const text = op === 'send' ? `line ${n}` : undefined
    const note = (phase: Line['phase'], seq?: number) =>
      run.history.push({ at: (at += 10), who, op, phase, room, id, text, seq })
    const write = () => {
      const seq = run.stored.filter((line) => line.room === room).length + 1
      const kind = op === 'send' ? 'message.sent' : 'room.statusChanged'
      run.stored.push({ room, seq, kind, id, sender: who, text: text ?? null })
      return seq
    }
    note('invoke')
    if (does === 'said' || does === 'changed') note('ok', write())
    else if (does === 'refused') note('fail')
    else if (does === 'never came') note('info')
    else {
      const seq = write()
      note('info')
      if (does === 'came unheard') return
      note('invoke')
      note('ok', seq)
    }
  }
  function catchUp() {
    for (const view of views) {
      if (view.allowed.at(-1)!.to !== null) continue
      const lines = run.stored.filter(({ room, kind }) => room === view.room && kind === 'message.sent')
      for (const { seq, id, text } of lines.slice(view.entries.length))
        view.entries.push({ seq, id, text, at: at + 5 })
    }
  }
}

function open(who: string, room: string): View {
  return { who, room, allowed: [{ from: 0, to: null }], entries: [], breaks: 0, ghosts: 0 }
}
