import { randomUUID } from 'node:crypto'
import type { Line, Op } from '../history.ts'
import type { Person } from './person.ts'
import { isRefused } from './patiently.ts'

interface Deed {
  op: Op
  room: string
  id?: string
}

/** The history of what everybody did, and what came of it. */
export function openDiary() {
  const lines: Line[] = []
  /** Messages whose end is not known yet, by clientId. */
  const open = new Map<string, Line>()
  const retried = new Set<string>()

  function note(line: Omit<Line, 'at'>): Line {
    const whole = { ...line, at: Date.now() }
    lines.push(whole)
    return whole
  }
  function close(id: string, end: Pick<Line, 'phase'> & Partial<Line>) {
    const begun = open.get(id)
    if (!begun) return
    open.delete(id)
    note({ ...begun, ...end })
  }

  /** A try that nobody heard of may have been written, whatever the next one is told. */
  function tryAgain(id: string) {
    const begun = open.get(id)
    if (!begun || retried.has(id)) return
    retried.add(id)
    note({ ...begun, phase: 'info' })
    note(begun)
  }

  return {
    lines,
    open,
    /** Messages that were tried again, because nobody answered. */
    retried,
    /** When somebody was last said to be typing. */
    typedAt: 0,
    /** Follows one's outbox: what is taken is ok, what is refused is discarded, as one would. */
    attend({ client }: Person) {
      client.outbox.onSent(({ clientId, seq }) => clientId && close(clientId, { phase: 'ok', seq }))
      client.outbox.subscribe(() => {
        for (const { clientId, state, error } of client.outbox.get()) {
          if (error === 'network') tryAgain(clientId)
          if (state === 'failed') {
            close(clientId, { phase: 'fail', error: error ?? 'refused' })
            client.outbox.discard(clientId)
          }
        }
      })
    },
    sent(line: Omit<Line, 'at' | 'phase'>) {
      open.set(line.id, note({ ...line, phase: 'invoke' }))
    },
    /** A call that is made once; nobody knows what became of one that was not answered. */
    async tell({ who }: Person, { op, room, id = randomUUID() }: Deed, work: () => Promise<unknown>) {
      const line = { who, op, room, id }
      note({ ...line, phase: 'invoke' })
      try {
        const answer = (await work()) as { seq?: number | null } | undefined
        note({ ...line, phase: 'ok', ...(answer?.seq && { seq: answer.seq }) })
      } catch (error) {
        const phase = isRefused(error) ? 'fail' : 'info'
        note({ ...line, phase, error: (error as Error).message.slice(0, 80) })
      }
    },
    /** What is still under way when the run ends may have happened or not. */
    finish() {
      for (const id of open.keys()) close(id, { phase: 'info' })
    },
  }
}
