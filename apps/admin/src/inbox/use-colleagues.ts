import type { StaffMember } from '@etalase/client'
import { etalase } from '@etalase/client/react'

const nobody: StaffMember[] = []

/** Everybody whom a room can be given to, by name. */
export const useColleagues = () =>
  etalase.staff.list.useQuery(undefined, { staleTime: 60_000 }).data ?? nobody
