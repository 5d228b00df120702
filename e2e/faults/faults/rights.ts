import { setTimeout as pause } from 'node:timers/promises'
import { isRefused } from '../cast/patiently.ts'
import type { Fault } from '../fault.ts'

/** Rooms change hands many times a second, and agents are locked out and let in, all while people write. */
export const rights: Fault = {
  name: 'rights',
  async inject({ cast, random, ms, over }) {
    const [boss] = cast.admins
    const { client } = boss!
    const until = Date.now() + ms
    const handing = (async () => {
      while (Date.now() < until) {
        const roomId = random.pick(cast.roomIds)
        const assigneeId = random.chance(0.6) ? random.pick(cast.agents).id : null
        void cast.diary.tell(boss!, { op: 'assign', room: roomId }, () =>
          client.room.assign.mutate({ roomId, assigneeId }),
        )
        await pause(random.between(15, 40))
      }
    })()
    while (Date.now() < until) {
      const desk = random.pick(cast.desks)
      await setDisabled(desk.agent.id, true)
      await pause(random.between(200, 600))
      await setDisabled(desk.agent.id, false)
      await desk.agent.renew()
      await desk.begin()
      await pause(random.between(200, 600))
    }
    await handing
    over()

    async function setDisabled(userId: string, disabled: boolean): Promise<void> {
      try {
        await client.staff.setDisabled.mutate({ userId, disabled })
      } catch (error) {
        if (isRefused(error)) throw error
        await setDisabled(userId, disabled)
      }
    }
  },
}
