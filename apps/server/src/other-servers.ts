import { watchShoppers, watchTheOthers, type House } from '@etalase/api/house'
import { openHints } from './hints.ts'
import type { Log } from './log.ts'
import { shareBells } from './redis-bells.ts'
import { shareLive, type LivePace } from './redis-live.ts'

interface Settings {
  /** Other servers may write to this database too. */
  shared: boolean
  redisUrl?: string | undefined
  livePace?: LivePace | undefined
  log: Log
}

/** What the servers of one database know of each other: by hints where there is Redis, and by looking, always. */
export function meetTheOthers(house: House, { shared, redisUrl, livePace, log }: Settings) {
  const hints = redisUrl ? openHints(redisUrl, log) : null
  const everyMs = () => (hints?.healthy === false ? 250 : 500)
  const stops = [
    ...(hints ? [shareBells(house, hints), shareLive(house, hints, livePace)] : []),
    ...(shared ? [watchTheOthers(house, everyMs), watchShoppers(house, everyMs)] : []),
  ]
  return {
    hints,
    async close() {
      for (const stop of stops) stop()
      await hints?.close()
    },
  }
}
