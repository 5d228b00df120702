import type { ReactNode } from 'react'
import type { Product } from '@etalase/api/contract'
import type { PickerTab } from './picker-tabs.tsx'

export interface ProductPickerProps {
  open: boolean
  onClose: () => void
  /** Results of the last `onSearch`. */
  products: Product[]
  /** Called 300 ms after the last key, with the trimmed words; also once with '' on opening. */
  onSearch: (q: string) => void
  onPick: (product: Product) => void
  loading?: boolean
  failed?: boolean
  more?: boolean
  onMore?: () => void
  /** Words to try when nothing is found, categories for example. */
  suggestions?: string[]
  /** Where to look, beside the search; all three or none. */
  tabs?: PickerTab[]
  tab?: string
  onTab?: (id: string) => void
  /** What to say where a tab has nothing. */
  empty?: string
  /** Between the field and the results. */
  children?: ReactNode
}
