import type { StaffAccount } from '@etalase/client'
import { Ban, CircleCheck, Moon } from 'lucide-react'
import { useTranslations } from 'use-intl'

const icons = { available: CircleCheck, away: Moon, disabled: Ban }

/** Whether rooms can be given to them: said in a word and an icon, not by colour alone. */
export function StateMark({ person }: { person: StaffAccount }) {
  const t = useTranslations('staff')
  const state = person.disabledAt ? 'disabled' : person.available ? 'available' : 'away'
  const Icon = icons[state]
  return (
    <span className="state" data-state={state}>
      <Icon aria-hidden />
      {t(state)}
    </span>
  )
}
