import type { ReactNode } from 'react'
import type { Message, ProductSnapshot } from '@etalase/api/contract'

export interface MessageActions {
  card?: (message: Message, product: ProductSnapshot) => ReactNode
  onRetry?: (clientId: string) => void
  onDiscard?: (clientId: string) => void
}
