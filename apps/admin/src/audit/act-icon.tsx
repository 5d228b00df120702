import type { AuditAction } from '@etalase/client'
import {
  Ban,
  Bot,
  CircleCheck,
  CircleDot,
  FileDown,
  FileText,
  Flag,
  KeyRound,
  KeySquare,
  LogIn,
  LogOut,
  MailPlus,
  MailX,
  ShieldCheck,
  Undo2,
  UserRoundCheck,
  UserRoundPlus,
  UserRoundX,
  type LucideIcon,
} from 'lucide-react'

const icons: Record<AuditAction, LucideIcon> = {
  'room.status': CircleDot,
  'room.priority': Flag,
  'room.assign': UserRoundCheck,
  'room.handler': Bot,
  'room.undo': Undo2,
  'staff.invite': MailPlus,
  'staff.withdraw': MailX,
  'staff.accept': UserRoundPlus,
  'staff.role': ShieldCheck,
  'staff.reset': KeySquare,
  'user.disable': Ban,
  'user.enable': CircleCheck,
  'shopper.export': FileDown,
  'shopper.erase': UserRoundX,
  'session.signIn': LogIn,
  'session.signOut': LogOut,
  'session.password': KeyRound,
}

export function ActIcon({ action }: { action: string }) {
  const Icon = icons[action as AuditAction] ?? FileText
  return (
    <span className="act-icon" data-kind={action.split('.')[0]} aria-hidden="true">
      <Icon />
    </span>
  )
}
