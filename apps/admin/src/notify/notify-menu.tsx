import { Bell, BellOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Switch } from '../layout/switch.tsx'
import { useSettings } from './use-settings.ts'

/** Whether and how one is told of news. */
export function NotifyMenu() {
  const t = useTranslations('notify')
  const settings = useSettings()
  const { sound, desktop, allowed } = settings
  const Icon = sound || desktop ? Bell : BellOff
  return (
    <>
      <button
        type="button"
        className="rail-button"
        popoverTarget="notify-menu"
        aria-label={t('title')}
        title={t('title')}
      >
        <Icon aria-hidden />
      </button>
      <section id="notify-menu" className="notify-menu" popover="auto" aria-labelledby="notify-title">
        <h2 id="notify-title">{t('title')}</h2>
        <div>
          <Switch on={sound} onTurn={settings.turnSound}>
            {t('sound')}
          </Switch>
          <p>{t('soundText')}</p>
        </div>
        <div>
          {allowed === 'default' || (allowed === 'granted' && !desktop) ? (
            <button type="button" className="button" onClick={() => settings.turnDesktop(true)}>
              <Bell aria-hidden />
              {t('turnOn')}
            </button>
          ) : (
            <Switch on={desktop} onTurn={settings.turnDesktop} disabled={allowed !== 'granted'}>
              {t('desktop')}
            </Switch>
          )}
          <output>{t(`desktopText.${allowed}`)}</output>
        </div>
      </section>
    </>
  )
}
