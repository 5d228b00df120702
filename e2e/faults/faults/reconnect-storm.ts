import { waits } from '../checker/waits.ts'
import { gatherCrowd } from '../cast/crowd.ts'
import type { Fault } from '../fault.ts'

const promised = 10_000
const patience = 60_000

/** A thousand are cut off at the same moment; each comes back and has something to say. */
export const reconnectStorm: Fault = {
  name: 'reconnect-storm',
  async inject({ ground, isLong, over, expect, note }) {
    const count = isLong ? 1_000 : 60
    await using crowd = await gatherCrowd(ground, count)
    const cut = Date.now()
    ground.street.cut()
    over()
    const all = await crowd.speak(patience)
    const back = all.flatMap(({ at }) => at ?? [])
    const { p50, p99, max } = waits(back.map((at) => at - cut))
    const seconds = [p50, p99, max].map((ms) => (ms / 1_000).toFixed(1)).join(' / ')
    note(`${count} clients were at the head again after ${seconds} s (p50 / p99 / max)`)
    expect(`only ${back.length} of ${count} came back in ${patience} ms`, back.length === count)
    expect(`one in a hundred took over ${p99} ms to come back`, p99 <= promised)
    const odd = all.filter(({ at, times, isWhole }) => at !== null && (times > 1 || !isWhole))
    expect(`${odd.length} saw what they said twice, or in another place`, odd.length === 0)
  },
}
