import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../random.ts'
import type { Cast } from './gather.ts'
import { isRefused } from './patiently.ts'

/** Rooms change hands some fifty times a second, and agents are locked out and let in, for a time. */
export async function takeRightsAway(cast: Cast, random: Random, ms: number): Promise<void> {
  const [boss] = cast.admins
  const { client } = boss!
  const until = Date.now() + ms
  await Promise.all([handOver(), lockOut()])

  async function handOver() {
    while (Date.now() < until) {
      const roomId = random.pick(cast.roomIds)
      const assigneeId = random.chance(0.6) ? random.pick(cast.agents).id : null
      void cast.diary.tell(boss!, { op: 'assign', room: roomId }, () =>
        client.room.assign.mutate({ roomId, assigneeId }),
      )
      await pause(random.between(10, 28))
    }
  }
  async function lockOut() {
    while (Date.now() < until) {
      const desk = random.pick(cast.desks)
      await setDisabled(desk.agent.id, true)
      await pause(random.between(200, 600))
      await setDisabled(desk.agent.id, false)
      await desk.agent.renew()
      await desk.begin()
      await pause(random.between(200, 600))
    }
  }
  async function setDisabled(userId: string, disabled: boolean): Promise<void> {
    try {
      await client.staff.setDisabled.mutate({ userId, disabled })
    } catch (error) {
      if (isRefused(error)) throw error
      await setDisabled(userId, disabled)
    }
  }
}
