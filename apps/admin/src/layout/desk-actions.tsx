import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { tabs } from '../inbox/inbox-search.ts'
import { useActions, type DeskAction } from '../keys/use-actions.ts'
import { useSettings } from '../notify/use-settings.ts'
import { useStaff } from '../session/staff.tsx'
import { useSignOut } from '../session/use-sign-out.ts'
import { languages } from '../words/language-choice.tsx'
import { locales } from '../words/locale.ts'
import { useLanguage } from '../words/words.tsx'
import { useAvailability } from './use-availability.ts'

/** What one can do on every page; draws nothing. */
export function DeskActions() {
  useActions([...usePlaces(), ...useOwnAffairs()])
  return null
}

function usePlaces(): DeskAction[] {
  const t = useTranslations()
  const goTo = (page: string) => t('palette.goTo', { page })
  const navigate = useNavigate()
  const admin = useStaff().kind === 'ADMIN'
  const show = {
    mine: t('palette.showMine'),
    unassigned: t('palette.showUnassigned'),
    all: t('palette.showAll'),
  }
  const forAdmins: DeskAction[] = [
    { id: 'staff', label: goTo(t('staff.title')), keys: 'g s', run: () => void navigate({ to: '/staff' }) },
    { id: 'audit', label: goTo(t('audit.title')), keys: 'g a', run: () => void navigate({ to: '/audit' }) },
    ...tabs.map((tab): DeskAction => ({
      id: `tab-${tab}`,
      label: show[tab],
      group: 'list',
      run: () => void navigate({ to: '/', search: { tab } }),
    })),
  ]
  return [
    { id: 'inbox', label: t('palette.goInbox'), keys: 'g i', run: () => void navigate({ to: '/' }) },
    {
      id: 'figures',
      label: goTo(t('figures.title')),
      keys: 'g f',
      run: () => void navigate({ to: '/figures' }),
    },
    ...(admin ? forAdmins : []),
  ]
}

function useOwnAffairs(): DeskAction[] {
  const t = useTranslations()
  const { locale, choose } = useLanguage()
  const { available, set } = useAvailability()
  const { sound, turnSound, desktop, allowed, turnDesktop } = useSettings()
  const signOut = useSignOut()
  const actions: (DeskAction | false)[] = [
    available !== undefined && {
      id: 'availability',
      label: t(available ? 'palette.away' : 'palette.here'),
      run: () => set(!available),
    },
    {
      id: 'sound',
      label: t(sound ? 'notify.soundOff' : 'notify.soundOn'),
      run: () => turnSound(!sound),
    },
    (allowed === 'default' || allowed === 'granted') && {
      id: 'notifications',
      label: t(desktop ? 'notify.turnOff' : 'notify.turnOn'),
      run: () => turnDesktop(!desktop),
    },
    ...locales
      .filter((each) => each !== locale)
      .map((each) => ({
        id: `language-${each}`,
        label: t('palette.language', { name: languages[each] }),
        run: () => choose(each),
      })),
    { id: 'sign-out', label: t('session.signOut'), run: signOut.now },
  ]
  return actions.filter((action) => action !== false)
}
