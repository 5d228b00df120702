import { useSearch } from '@tanstack/react-router'

export interface PlacedSearch {
  /** The order that has just been placed. */
  placed?: string
}

export function readPlaced(search: Record<string, unknown>): PlacedSearch {
  return typeof search['placed'] === 'string' ? { placed: search['placed'] } : {}
}

export const usePlaced = () => readPlaced(useSearch({ strict: false })).placed
