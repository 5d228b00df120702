import { formatMoney, useNoticeText, type CardNotice } from '@etalase/chat-ui'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'

interface AddOutcomeProps {
  notice: CardNotice | null
  onConfirm: (price: number) => void
}

const inCart = new Set<CardNotice['outcome']>(['added', 'merged', 'limited-to-stock'])

/** Always there, so that a screen reader hears what the press came to. */
export function AddOutcome({ notice, onConfirm }: AddOutcomeProps) {
  const t = useTranslations('product')
  const text = useNoticeText()
  return (
    <output className="outcome" data-good={notice ? inCart.has(notice.outcome) : undefined}>
      {notice && <span>{text(notice)}</span>}
      {notice && inCart.has(notice.outcome) && <Link to="/cart">{t('toCart')}</Link>}
      {notice?.outcome === 'price-changed' && (
        <button type="button" className="et-link" onClick={() => onConfirm(notice.to)}>
          {t('confirmPrice', { price: formatMoney(notice.to, notice.currency) })}
        </button>
      )}
    </output>
  )
}
