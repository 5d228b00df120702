import { use, useCallback, useSyncExternalStore } from 'react'
import type { DeskAction } from './registry.ts'
import { Registry } from './use-actions.ts'

const none: DeskAction[] = []
const silence = () => () => {}

/** What one can do at this moment. */
export function useKnownActions(): readonly DeskAction[] {
  const registry = use(Registry)
  return useSyncExternalStore(registry?.subscribe ?? silence, registry?.get ?? (() => none))
}

/** Does what an action does, wherever it is offered from. */
export function useRunAction() {
  const registry = use(Registry)
  return useCallback((id: string) => registry?.run(id), [registry])
}
