import type { Room } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { Bot, UserRound, UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'
import { replyEffect } from './reply-effect.ts'

const icons = {
  takesFromBot: <Bot aria-hidden />,
  silencesBot: <Bot aria-hidden />,
  takes: <UserRoundPlus aria-hidden />,
  othersRoom: <UserRound aria-hidden />,
}

/** What a reply would change, before it is sent. */
export function ReplyNote({ room }: { room: Room }) {
  const t = useTranslations('room')
  const effect = replyEffect(room, useStaff().id)
  const staff = etalase.staff.list.useQuery(undefined, { staleTime: 60_000 })
  if (!effect) return null
  const name = staff.data?.find(({ id }) => id === room.assigneeId)?.name ?? '…'
  return (
    <p className="reply-note">
      {icons[effect]}
      {t(`replyEffect.${effect}`, { name })}
    </p>
  )
}
