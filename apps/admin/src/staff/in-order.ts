import type { StaffAccount } from '@etalase/client'

/** By name, and whoever is disabled below everybody who works. */
export const inOrder = <P extends Pick<StaffAccount, 'name' | 'disabledAt'>>(people: readonly P[]): P[] =>
  people.toSorted(
    (a, b) => Number(a.disabledAt !== null) - Number(b.disabledAt !== null) || a.name.localeCompare(b.name),
  )
