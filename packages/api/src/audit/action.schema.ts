/** All that is written down; `x.y` is done to an `x`. */
export const auditActions = [
  'session.signIn',
  'session.signOut',
  'session.password',
  'room.status',
  'room.priority',
  'room.assign',
  'room.handler',
  'room.undo',
  'staff.invite',
  'staff.withdraw',
  'staff.accept',
  'staff.role',
  'staff.reset',
  'user.disable',
  'user.enable',
  'shopper.export',
  'shopper.erase',
] as const
export type AuditAction = (typeof auditActions)[number]
