import type { Live, Member, Room } from '@etalase/client'

/** Who answers, and whether they are here right now. */
export interface Counterpart {
  name: string
  present: boolean
}

const isAgent = ({ kind }: Pick<Member, 'kind'>) => kind === 'AGENT' || kind === 'ADMIN'

/** Somebody of the desk who is here, before the one it is assigned to. */
export function counterpartOf(room: Room | null, members: Member[], live: Live): Counterpart | null {
  const here = live.present.filter(isAgent)
  const present = here.find(({ id }) => id === room?.assigneeId) ?? here[0]
  if (present) return { name: present.name, present: true }
  const assigned = members.find(({ id }) => id === room?.assigneeId)
  return assigned ? { name: assigned.name, present: false } : null
}
