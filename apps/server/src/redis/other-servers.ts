import { watchShoppers, watchTheOthers, type House } from '@etalase/api/house'
import { openHints, type Hints } from './hints.ts'
import { countInRedis } from '../limits/redis.ts'
import type { Log } from '../log.ts'
import { shareBells } from './bells.ts'
import { shareLive, type LivePace } from './live.ts'

/** What goes through Redis: hints, and the limits that are counted together. */
export function openRedis(url: string, log: Log) {
  const hints = openHints(url, log)
  const counts = countInRedis(url, hints)
  return {
    hints,
    counts,
    async close() {
      counts.close()
      await hints.close()
    },
  }
}

interface Settings {
  /** Other servers may write to this database too. */
  shared: boolean
  livePace?: LivePace | undefined
}

/** What the servers of one database know of each other: by hints where there is Redis, and by looking, always. */
export function meetTheOthers(house: House, hints: Hints | null, { shared, livePace }: Settings) {
  const everyMs = () => (hints?.healthy === false ? 250 : 500)
  const stops = [
    ...(hints ? [shareBells(house, hints), shareLive(house, hints, livePace)] : []),
    ...(shared ? [watchTheOthers(house, everyMs), watchShoppers(house, everyMs)] : []),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
