import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import mark from '../layout/mark.svg'
import { useSay } from '../layout/notices.tsx'
import { useRemembered } from '../layout/use-remembered.ts'
import { chime } from './chime.ts'
import { permission, tell } from './desktop.ts'

function subscribe(listener: () => void) {
  const kinds = ['storage', 'focus']
  for (const kind of kinds) window.addEventListener(kind, listener)
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, listener)
  }
}

/** How this browser tells of news. */
export function useSettings() {
  const t = useTranslations('notify')
  const say = useSay()
  const [sound, setSound] = useRemembered('sound')
  const [desktop, setDesktop] = useRemembered('desktop')
  const allowed = useSyncExternalStore(subscribe, permission)

  async function turnDesktop(on: boolean) {
    if (!on) return setDesktop(null)
    const granted = (await Notification.requestPermission()) === 'granted'
    const sample = { title: t('sample'), body: t('sampleText'), tag: 'sample', icon: mark, onClick: () => {} }
    const works = granted && tell(sample) !== null
    setDesktop(works ? 'on' : null)
    if (granted && !works) say(t('unsupported'), 'trouble')
  }
  return {
    sound: sound !== 'off',
    turnSound: (on: boolean) => {
      setSound(on ? null : 'off')
      if (on) chime()
    },
    desktop: desktop === 'on' && allowed === 'granted',
    allowed,
    turnDesktop: (on: boolean) => void turnDesktop(on),
  }
}
