import { randomBytes } from 'node:crypto'
import type { Row } from '../row.ts'

const unknown = () => randomBytes(32).toString('hex')
const shopper: Row = { who: 'staff', ids: { roomId: 'room' }, input: ({ roomId }) => ({ roomId }) }

export const desk: Record<string, Row> = {
  'inbox.list': {
    who: 'staff',
    ids: { assigneeId: 'filter' },
    input: ({ assigneeId }) => (assigneeId ? { assigneeId } : {}),
  },
  'inbox.stats': { who: 'staff' },
  'inbox.days': { who: 'staff', input: () => ({ timeZone: 'Asia/Jakarta' }) },
  'inbox.events': { who: 'staff', ids: { lastEventId: 'filter' }, input: () => ({ cursor: '0' }) },
  'inbox.typing': { who: 'staff' },
  'shopper.get': shopper,
  'shopper.live': shopper,
  'staff.list': { who: 'staff' },
  'staff.setAvailability': { who: 'staff', input: () => ({ available: true }) },
  'staff.all': { who: 'admin' },
  'staff.invitations': { who: 'admin' },
  'staff.invite': {
    who: 'admin',
    input: () => ({ email: `${unknown().slice(0, 20)}@example.org`, name: 'Somebody', kind: 'AGENT' }),
  },
  'staff.withdraw': { who: 'admin', ids: { id: 'filter' }, input: () => ({ id: unknown() }) },
  'staff.setDisabled': {
    who: 'admin',
    ids: { userId: 'person' },
    input: ({ userId }) => ({ userId, disabled: false }),
  },
  // Of shoppers there is nobody to be given a role.
  'staff.setRole': {
    who: 'admin',
    ids: { userId: 'filter' },
    input: ({ userId }) => ({ userId, kind: 'AGENT' }),
    answers: 'NOT_FOUND',
  },
  'staff.readInvitation': {
    who: 'anyone',
    at: 'desk',
    input: () => ({ token: unknown() }),
    answers: 'INVITATION_OVER',
  },
  'staff.accept': {
    who: 'anyone',
    at: 'desk',
    input: () => ({ token: unknown(), password: 'long enough for anybody', name: 'Somebody' }),
    answers: 'INVITATION_OVER',
    socketAnswers: 'NOT_ALLOWED',
  },
  'privacy.exportOf': {
    who: 'admin',
    ids: { shopperId: 'person' },
    input: ({ shopperId }) => ({ shopperId }),
  },
  'privacy.eraseOf': {
    who: 'admin',
    ids: { shopperId: 'person' },
    input: ({ shopperId }) => ({ shopperId, name: 'somebody else' }),
    answers: 'CHANGED_SINCE',
  },
  'audit.list': {
    who: 'admin',
    ids: { actorId: 'filter', targetId: 'filter' },
    input: ({ userId, roomId }) => ({ actorId: userId, targetId: roomId }),
  },
}
