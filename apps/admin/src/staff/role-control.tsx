import type { StaffAccount } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { Headset, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { useDone } from './use-done.ts'

const roles = ['AGENT', 'ADMIN'] as const
const icons = { AGENT: <Headset aria-hidden />, ADMIN: <ShieldCheck aria-hidden /> }

export function RoleControl({ person, isMe }: { person: StaffAccount; isMe: boolean }) {
  const t = useTranslations()
  const setRole = etalase.staff.setRole.useMutation()
  const done = useDone()
  const [next, setNext] = useState<StaffAccount['kind'] | null>(null)
  const { name } = person
  const role = (kind: StaffAccount['kind']) => t(`session.${kind}`)
  if (isMe || person.disabledAt)
    return (
      <span className="role-fixed">
        {icons[person.kind]}
        {role(person.kind)}
      </span>
    )
  const change = async (kind: StaffAccount['kind']) => {
    await setRole.mutateAsync({ userId: person.id, kind })
    await done(t('staff.didRole', { name, role: role(kind) }))
  }
  return (
    <>
      <Choice
        label={t('staff.roleOf', { name })}
        text={role(person.kind)}
        icon={icons[person.kind]}
        value={person.kind}
        options={roles.map((kind) => ({ value: kind, label: role(kind) }))}
        onChoose={setNext}
      />
      {next && (
        <ConfirmDialog
          title={t(`staff.make.${next}.title`, { name })}
          text={t(`staff.make.${next}.text`, { name })}
          act={t(`staff.make.${next}.act`)}
          onConfirm={() => change(next)}
          onClose={() => setNext(null)}
        />
      )}
    </>
  )
}
