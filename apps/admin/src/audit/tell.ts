import type { AuditLine } from '@etalase/client'
import { fieldOf, textOf } from './field-of.ts'
import { tellAssignment } from './tell-assignment.ts'
import { tellUndo } from './tell-undo.ts'
import type { Telling, Word } from './telling.ts'

const lists = {
  'room.status': 'status',
  'room.priority': 'priority',
  'room.handler': 'handler',
  'staff.role': 'role',
} as const

const isListed = (action: string): action is keyof typeof lists => action in lists

export function tell(line: AuditLine): Telling {
  const { action, target, before, after } = line
  if (action === 'room.assign') return tellAssignment(line)
  if (action === 'room.undo') return tellUndo(line)
  if (target.type === 'shopper')
    return { sentence: ownOr(line), target: target.name, before: null, after: null }
  if (!isListed(action)) return tellOffer(line)
  const word = (value: unknown): Word => ({ list: lists[action], value: textOf(value) })
  return { sentence: action, target: target.name, before: word(before), after: word(after) }
}

/** A shopper does it to themselves, or somebody of the staff does. */
const ownOr = ({ action, actor, target }: AuditLine) => (actor?.id === target.id ? `${action}Own` : action)

/** An invitation is no person yet: its name stands in what was written down with it. */
function tellOffer({ action, target, before, after }: AuditLine): Telling {
  const offer = after ?? before
  const kind = textOf(fieldOf(offer, 'kind'))
  return {
    sentence: action,
    target: textOf(fieldOf(offer, 'name')) || target.name,
    before: null,
    after: kind ? { list: 'role', value: kind } : null,
  }
}
