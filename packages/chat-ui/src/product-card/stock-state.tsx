import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { FEW } from './today.ts'

export interface StockStateProps {
  stock: number
  /** False once the product is no longer sold. */
  active?: boolean
}

/** The state of the stock in words, with an icon beside them. */
export function StockState({ stock, active = true }: StockStateProps) {
  const t = useTranslations('chat.stock')
  const state = !active ? 'withdrawn' : stock <= 0 ? 'soldOut' : stock <= FEW ? 'few' : 'inStock'
  return (
    <span className="et-stock" data-state={state}>
      <Icon name={state === 'inStock' ? 'check' : state === 'few' ? 'clock' : 'info'} size={14} />
      {t(state, { stock })}
    </span>
  )
}
