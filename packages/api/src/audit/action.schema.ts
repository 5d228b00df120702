/** All that is written down; `x.y` is done to an `x`. */
export const auditActions = [
  'session.signIn',
  'session.signOut',
  'room.status',
  'room.priority',
  'room.assign',
  'room.handler',
  'room.undo',
  'staff.invite',
  'staff.withdraw',
  'staff.accept',
  'staff.role',
  'user.disable',
  'user.enable',
] as const
export type AuditAction = (typeof auditActions)[number]
