import type { Room } from '@etalase/client'
import { useTranslations } from 'use-intl'

export function ShopperDetails({ room }: { room: Room }) {
  const t = useTranslations('shopper')
  const facts = [
    ['channel', t(room.channel)],
    ['topic', room.topic],
    ['subject', room.subject],
  ] as const
  return (
    <section className="shopper-part" aria-labelledby="shopper-details">
      <h3 id="shopper-details">{t('details')}</h3>
      <dl className="facts">
        {facts.map(
          ([name, fact]) =>
            fact && (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
