import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Scene } from '../fault.ts'

const soon = 2_000
const longest = 10_000

/** Somebody's transaction sits on one room after another; all others go on as if nothing was. */
export const roomLock: Fault = {
  name: 'room-lock',
  atLeastMs: longest,
  async inject(scene) {
    const until = Date.now() + scene.ms
    for (let left = scene.ms; left > 0; left = until - Date.now()) {
      await holdOne(scene, Math.min(left, longest))
      scene.over()
      if (scene.isLong) await pause(2_000)
    }
  },
}

async function holdOne({ ground, cast, random, expect }: Scene, ms: number): Promise<void> {
  const held = random.pick(cast.roomIds)
  let began = 0
  await ground.database.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`
      await tx.$executeRaw`SET LOCAL lock_timeout = 0`
      await tx.$queryRaw`SELECT 1 FROM "Room" WHERE id = ${held}::uuid FOR UPDATE`
      began = Date.now()
      await pause(ms)
    },
    { timeout: ms + 10_000 },
  )
  const ended = Date.now()
  const { lines } = cast.diary
  const invoked = new Map(lines.filter(({ phase }) => phase === 'invoke').map((line) => [line.id, line]))
  const late = lines.filter(({ id, phase, room, at }) => {
    const start = invoked.get(id)?.at ?? 0
    const during = start > began && at < ended && room !== held
    return phase === 'ok' && during && at - start > soon
  })
  const what = [...Map.groupBy(late, ({ op }) => op)].map(([op, them]) => `${them.length} × ${op}`).join(', ')
  expect(`calls in other rooms took over ${soon} ms: ${what}`, late.length === 0)
}
