import type { SharedCounts } from '@etalase/api/house'
import { createClient } from 'redis'
import type { Hints } from '../redis/hints.ts'

const patience = 250
const distrust = 1_000

/** One of each, or none where one is used up: says whether, then how much of each is used and for how long. */
const takeScript = `
  local taken = 1
  for i, key in ipairs(KEYS) do
    if tonumber(redis.call('GET', key) or '0') >= tonumber(ARGV[2 * i - 1]) then taken = 0 end
  end
  local answer = { taken }
  for i, key in ipairs(KEYS) do
    if taken == 1 and redis.call('INCR', key) == 1 then redis.call('PEXPIRE', key, ARGV[2 * i]) end
    table.insert(answer, tonumber(redis.call('GET', key) or '0'))
    table.insert(answer, redis.call('PTTL', key))
  end
  return answer`
const giveBackScript = `for _, key in ipairs(KEYS) do if redis.call('EXISTS', key) == 1 then redis.call('DECR', key) end end`

const prefix = 'etalase:limit:'

/** Limits that all servers count together. Nobody waits for a Redis that does not answer: each server then counts by itself. */
export function countInRedis(url: string, hints: Hints): SharedCounts & { close(): void } {
  const socket = { connectTimeout: 2_000, socketTimeout: 10_000 }
  const client = createClient({ url, disableOfflineQueue: true, pingInterval: 3_000, socket })
  client.on('error', nothing) // hints say that Redis is away
  client.connect().catch(nothing)
  let distrustedUntil = 0

  const reachable = () => hints.healthy && client.isReady && Date.now() >= distrustedUntil
  const keysOf = (names: string[]) => names.map((name) => prefix + name)

  async function inTime(work: Promise<unknown>): Promise<number[] | null> {
    const late = Promise.withResolvers<null>()
    // An answer that has arrived while this process was busy is read first.
    const timer = setTimeout(() => setImmediate(late.resolve, null), patience)
    const answer = await Promise.race([work.catch(() => null), late.promise])
    clearTimeout(timer)
    if (answer === null) distrustedUntil = Date.now() + distrust
    return answer as number[] | null
  }

  return {
    async take(counts) {
      if (!reachable()) return null
      const keys = keysOf(counts.map(({ key }) => key))
      const args = counts.flatMap(({ times, ms }) => [String(times), String(ms)])
      const answer = await inTime(client.eval(takeScript, { keys, arguments: args }))
      if (!answer) return null
      return {
        taken: answer[0] === 1,
        counts: counts.map((_, n) => ({ used: answer[1 + 2 * n]!, msLeft: answer[2 + 2 * n]! })),
      }
    },
    giveBack(names) {
      if (reachable()) client.eval(giveBackScript, { keys: keysOf(names) }).catch(nothing)
    },
    close: () => client.destroy(),
  }
}

const nothing = () => undefined
