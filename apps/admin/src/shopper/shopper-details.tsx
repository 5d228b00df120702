import type { Room, ShopperView } from '@etalase/client'
import { useMemo, type ReactNode } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { CopyButton } from './copy-button.tsx'
import { PanelSection } from './panel-section.tsx'

interface ShopperDetailsProps {
  room: Room
  shopper: ShopperView
}

/** How to reach them, and what they came for. */
export function ShopperDetails({ room, shopper }: ShopperDetailsProps) {
  const t = useTranslations('shopper')
  const format = useFormatter()
  const locale = useLocale()
  const languages = useMemo(() => new Intl.DisplayNames(locale, { type: 'language' }), [locale])
  const { email, phone, address, createdAt } = shopper
  return (
    <PanelSection name="details" title={t('details')}>
      <dl className="facts">
        {email && (
          <Fact name={t('email')}>
            <a href={`mailto:${email}`}>{email}</a>
            <CopyButton what={t('email')} text={email} />
          </Fact>
        )}
        {phone && (
          <Fact name={t('phone')}>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
            <CopyButton what={t('phone')} text={phone} />
          </Fact>
        )}
        {address && <Fact name={t('address')}>{address}</Fact>}
        <Fact name={t('channel')}>{t(room.channel)}</Fact>
        <Fact name={t('language')}>{languages.of(shopper.locale)}</Fact>
        <Fact name={t('since')}>
          <time dateTime={createdAt}>{format.dateTime(new Date(createdAt), { dateStyle: 'medium' })}</time>
        </Fact>
        {room.topic && <Fact name={t('topic')}>{room.topic}</Fact>}
        {room.subject && <Fact name={t('subject')}>{room.subject}</Fact>}
      </dl>
    </PanelSection>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
