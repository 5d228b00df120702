import { useSearch } from '@tanstack/react-router'

export interface PlacedSearch {
  /** This order has just been placed. */
  placed?: true
}

export function readPlaced(search: Record<string, unknown>): PlacedSearch {
  return search['placed'] === true ? { placed: true } : {}
}

export const usePlaced = () => readPlaced(useSearch({ strict: false })).placed
