import type { AuditLine } from '@etalase/client'
import { fieldOf, textOf } from './field-of.ts'
import type { Telling } from './telling.ts'

const lists = ['status', 'priority', 'handler'] as const

/** A change of hands takes the handler along, so it is looked for first. */
export function tellUndo({ target, before, after, names }: AuditLine): Telling {
  const holder = fieldOf(after, 'assigneeId')
  const list = holder === undefined ? lists.find((each) => fieldOf(after, each)) : undefined
  if (list) {
    const word = (value: unknown) => ({ list, value: textOf(fieldOf(value, list)) })
    return {
      sentence: `room.undo.${list}`,
      target: target.name,
      before: word(before),
      after: word(after),
    }
  }
  const name = typeof holder === 'string' ? (names[holder] ?? '') : null
  return {
    sentence: `room.undo.${name === null ? 'free' : 'assign'}`,
    target: target.name,
    before: null,
    after: name === null ? null : { name },
  }
}
