import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/paths.ts'
import type { Delivery } from './thread-message.ts'

const icons: Record<Delivery, IconName> = {
  sending: 'clock',
  sent: 'check',
  delivered: 'checks',
  read: 'checks',
  failed: 'alert',
}

export function Ticks({ delivery }: { delivery: Delivery }) {
  const t = useTranslations('chat.delivery')
  return (
    <span className="et-ticks" data-delivery={delivery}>
      <Icon name={icons[delivery]} size={16} />
      <span>{t(delivery)}</span>
    </span>
  )
}
