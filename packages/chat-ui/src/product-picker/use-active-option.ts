import { useState, type KeyboardEvent } from 'react'
import type { Product } from '@etalase/api/contract'

export interface ActiveOption {
  active: Product | undefined
  onKeyDown: (event: KeyboardEvent) => void
}

/** Arrows walk through the results, from the field and from the list; Enter picks. */
export function useActiveOption(products: Product[], onPick: (product: Product) => void): ActiveOption {
  const [activeId, setActiveId] = useState<string | null>(null)
  const found = products.findIndex((product) => product.id === activeId)
  const index = found >= 0 ? found : 0
  const active = products[index]

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || !active) return
    if (event.key === 'Enter') {
      event.preventDefault()
      return onPick(active)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = products[Math.min(Math.max(index + step, 0), products.length - 1)]
    if (next) setActiveId(next.id)
  }
  return { active, onKeyDown }
}
