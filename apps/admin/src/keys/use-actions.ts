import { createContext, use, useEffect, useState } from 'react'
import type { ActionRegistry, DeskAction } from './registry.ts'

export type { DeskAction }

export const Registry = createContext<ActionRegistry | null>(null)

/** Offers actions while the component is mounted. Of two with the same key the later mounted one is meant. */
export function useActions(actions: readonly DeskAction[]) {
  const registry = use(Registry)
  const [owner] = useState(() => ({}))
  useEffect(() => registry?.offer(owner, actions))
  useEffect(() => () => registry?.withdraw(owner), [registry, owner])
}
