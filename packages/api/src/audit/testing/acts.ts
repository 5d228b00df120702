import { say } from '../../testing/say.ts'
import { password } from '../../testing/world.ts'
import type { AuditAction } from '../action.schema.ts'
import type { Stage } from './stage.ts'

interface Deed {
  /** Null where the act makes whom it is by, and about. */
  by: string | null
  on: string | null
  act: () => Promise<unknown>
}

interface Act {
  writes: AuditAction
  /** Makes everything ready, so that what is left is the one call. */
  ready: (stage: Stage) => Promise<Deed>
}

/** A change of a new room by the admin. */
const toRoom = (action: AuditAction, change: (stage: Stage, roomId: string) => Promise<unknown>): Act => ({
  writes: action,
  async ready(stage) {
    const roomId = await stage.room()
    return { by: stage.boss.viewer.id, on: roomId, act: () => change(stage, roomId) }
  },
})

/** What silences the bot in a room that is the admin's own already. */
const toHeld = (change: (stage: Stage, roomId: string) => Promise<unknown>): Act => ({
  writes: 'room.handler',
  async ready(stage) {
    const { boss } = stage
    const roomId = await stage.room()
    await boss.room.assign({ roomId, assigneeId: boss.viewer.id })
    await boss.room.setHandler({ roomId, handler: 'BOT' })
    return { by: boss.viewer.id, on: roomId, act: () => change(stage, roomId) }
  },
})

/** Something that the admin does to a person. */
const toPerson = (
  action: AuditAction,
  kind: 'someAgent' | 'someShopper',
  change: (stage: Stage, person: { id: string; name: string }) => Promise<unknown>,
): Act => ({
  writes: action,
  async ready(stage) {
    const { viewer } = await stage[kind]()
    return { by: stage.boss.viewer.id, on: viewer.id, act: () => change(stage, viewer) }
  },
})

/** Each mutation that writes something down, and where it writes different things, by what is done with it. */
export const acts: Record<string, Act> = {
  'session.signIn': {
    writes: 'session.signIn',
    async ready({ budi, browser }) {
      const call = await browser().call()
      const act = () => call.session.signIn({ email: 'budi@example.com', password })
      return { by: budi.viewer.id, on: budi.viewer.id, act }
    },
  },
  'session.signOut': {
    writes: 'session.signOut',
    async ready({ budi, signedIn }) {
      const call = await (await signedIn('budi@example.com')).call()
      return { by: budi.viewer.id, on: budi.viewer.id, act: () => call.session.signOut() }
    },
  },
  'session.changePassword': {
    writes: 'session.password',
    async ready({ someAgent, signedIn }) {
      const { viewer } = await someAgent()
      const call = await (await signedIn(viewer.email!)).call()
      const act = () => call.session.changePassword({ current: password, next: 'another battery' })
      return { by: viewer.id, on: viewer.id, act }
    },
  },
  'message.send as the first of the desk': {
    writes: 'room.assign',
    async ready({ boss, room }) {
      const first = say(await room())
      return { by: boss.viewer.id, on: first.roomId, act: () => boss.message.send(first) }
    },
  },
  'message.send where the bot answered': toHeld(({ boss }, roomId) => boss.message.send(say(roomId))),
  'room.assign where the bot answered': toHeld(({ boss }, roomId) =>
    boss.room.assign({ roomId, assigneeId: boss.viewer.id }),
  ),
  'room.setStatus': toRoom('room.status', ({ boss }, roomId) =>
    boss.room.setStatus({ roomId, status: 'CLOSED' }),
  ),
  'room.setPriority': toRoom('room.priority', ({ boss }, roomId) =>
    boss.room.setPriority({ roomId, priority: 'URGENT' }),
  ),
  'room.setHandler': toRoom('room.handler', ({ boss }, roomId) =>
    boss.room.setHandler({ roomId, handler: 'PAUSED' }),
  ),
  'room.assign': toRoom('room.assign', ({ boss, budi }, roomId) =>
    boss.room.assign({ roomId, assigneeId: budi.viewer.id }),
  ),
  'room.undo': {
    writes: 'room.undo',
    async ready({ boss, room }) {
      const roomId = await room()
      const { seq } = await boss.room.setPriority({ roomId, priority: 'LOW' })
      return { by: boss.viewer.id, on: roomId, act: () => boss.room.undo({ roomId, seq: seq! }) }
    },
  },
  'staff.invite': {
    writes: 'staff.invite',
    async ready({ boss, invite }) {
      return { by: boss.viewer.id, on: null, act: async () => (await invite()).invitation }
    },
  },
  'staff.withdraw': {
    writes: 'staff.withdraw',
    async ready({ boss, invite }) {
      const { id } = (await invite()).invitation
      return { by: boss.viewer.id, on: id, act: () => boss.staff.withdraw({ id }) }
    },
  },
  'staff.accept': {
    writes: 'staff.accept',
    async ready({ invite, browser }) {
      const { token } = await invite()
      const call = await browser().call()
      const act = () => call.staff.accept({ token, name: 'Newcomer', password })
      return { by: null, on: null, act }
    },
  },
  'staff.setRole': toPerson('staff.role', 'someAgent', ({ boss }, { id }) =>
    boss.staff.setRole({ userId: id, kind: 'ADMIN' }),
  ),
  'staff.setDisabled': toPerson('user.disable', 'someAgent', ({ boss }, { id }) =>
    boss.staff.setDisabled({ userId: id, disabled: true }),
  ),
  'staff.setDisabled back again': {
    writes: 'user.enable',
    async ready({ boss, someAgent }) {
      const userId = (await someAgent()).viewer.id
      await boss.staff.setDisabled({ userId, disabled: true })
      const act = () => boss.staff.setDisabled({ userId, disabled: false })
      return { by: boss.viewer.id, on: userId, act }
    },
  },
  'privacy.export': {
    writes: 'shopper.export',
    async ready({ someShopper }) {
      const shopper = await someShopper()
      return { by: shopper.viewer.id, on: shopper.viewer.id, act: () => shopper.privacy.export() }
    },
  },
  'privacy.erase': {
    writes: 'shopper.erase',
    async ready({ someShopper }) {
      const shopper = await someShopper()
      const { id } = shopper.viewer
      return { by: id, on: id, act: () => shopper.privacy.erase({ password }) }
    },
  },
  'privacy.exportOf': toPerson('shopper.export', 'someShopper', ({ boss }, { id }) =>
    boss.privacy.exportOf({ shopperId: id }),
  ),
  'privacy.eraseOf': toPerson('shopper.erase', 'someShopper', ({ boss }, { id, name }) =>
    boss.privacy.eraseOf({ shopperId: id, name }),
  ),
}

/** Mutations that write nothing down, by why not. */
export const unwritten: Record<string, string[]> = {
  'a shopper’s own things, of which the tables themselves tell': [
    'cart.add',
    'cart.setQuantity',
    'cart.remove',
    'wishlist.add',
    'wishlist.remove',
    'order.place',
    'session.updateProfile',
  ],
  'the log of the room says who and when': ['room.start'],
  'a new account or guest says itself since when it is': ['session.signUp', 'session.continueAsGuest'],
  'nothing of it is a power, and it is gone in a moment': [
    'room.setTyping',
    'room.markRead',
    'session.visit',
    'staff.setAvailability',
  ],
  'it only reads': ['staff.readInvitation'],
}
