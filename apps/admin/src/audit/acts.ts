import type { AuditAction } from '@etalase/client'

/** In the order in which one chooses among them. */
const known: Record<AuditAction, true> = {
  'room.status': true,
  'room.priority': true,
  'room.assign': true,
  'room.handler': true,
  'room.undo': true,
  'staff.invite': true,
  'staff.withdraw': true,
  'staff.accept': true,
  'staff.role': true,
  'staff.reset': true,
  'user.disable': true,
  'user.enable': true,
  'shopper.export': true,
  'shopper.erase': true,
  'session.signIn': true,
  'session.signOut': true,
  'session.password': true,
}

/** Every act that the desk has words for; the compiler misses one that is new. */
export const acts = Object.keys(known) as AuditAction[]
