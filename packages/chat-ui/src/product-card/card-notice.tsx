import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { useNoticeText, type CardNotice } from './notice.ts'
import type { CardChoice } from './card-props.ts'
import { VariantChoice } from './variant-choice.tsx'

interface CardNoticeLineProps {
  notice: CardNotice | null
  currency: string
  busy: boolean
  onChoose?: (choice: CardChoice) => void
  onDismiss?: () => void
}

const good = new Set<CardNotice['outcome']>(['added', 'merged', 'wishlisted', 'unwished'])

export function CardNoticeLine({ notice, currency, busy, onChoose, onDismiss }: CardNoticeLineProps) {
  const t = useTranslations('chat.card')
  const text = useNoticeText()
  if (!notice) return null
  const fine = good.has(notice.outcome)
  return (
    <div className="et-card-notice" data-good={fine} data-asks={notice.outcome === 'choose-variant'}>
      <p>
        <Icon name={fine ? 'check' : 'info'} size={16} />
        {text(notice)}
      </p>
      {notice.outcome === 'choose-variant' && onChoose && (
        <VariantChoice
          variants={notice.variants}
          currency={currency}
          busy={busy}
          onChoose={(variantId) => onChoose({ variantId })}
        />
      )}
      {notice.outcome === 'price-changed' && onChoose && (
        <div className="et-card-choice">
          <button
            type="button"
            className="et-button et-button-primary"
            aria-disabled={busy}
            onClick={() => !busy && onChoose({ expectedPrice: notice.to })}
          >
            {t('confirmPrice')}
          </button>
          <button type="button" className="et-button et-button-quiet" onClick={onDismiss}>
            {t('notNow')}
          </button>
        </div>
      )}
    </div>
  )
}
