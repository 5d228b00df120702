import type { Db } from '@etalase/db'
import { Refusal } from '../errors.ts'
import { ExactCounts, type Taken } from './exact-counts.ts'
import { limitOf, type Count, type LimitName } from './limits.ts'
import type { SharedCounts } from './share.ts'
import { Windows } from './windows.ts'

interface Options {
  db: Db
  /** So many times the usual limits; a load test wants more than people do. */
  factor: number
  shared?: SharedCounts | undefined
}

export type Limits = ReturnType<typeof openLimits>

export function openLimits({ db, factor, shared }: Options) {
  const exact = new ExactCounts(db)
  const windows = new Windows()
  const counted = { database: 0, redis: 0, memory: 0 }
  const refused = new Map<string, number>()
  const most = (times: number) => Math.ceil(times * factor)

  const noteRefused = (limit: string) => void refused.set(limit, (refused.get(limit) ?? 0) + 1)
  function refuse(limit: string, ms: number): never {
    noteRefused(limit)
    throw new Refusal('TOO_MANY', ms)
  }

  const sharesOf = (counts: Count[]) =>
    counts.map(({ limit, of }) => {
      const { times, seconds } = limitOf(limit)
      return { limit, key: `${limit} ${of}`, times: most(times), ms: seconds * 1_000 }
    })

  /** Looks first: a flood of what is refused anyway writes nothing. A refusal further on gives back what was taken. */
  async function takeExact(counts: Count[]): Promise<{ limit: LimitName; taken: Taken }[]> {
    const asked = sharesOf(counts)
    counted.database += asked.length
    for (const share of asked) {
      const wait = await exact.wait(share)
      if (wait > 0) refuse(share.limit, wait)
    }
    const all: { limit: LimitName; taken: Taken }[] = []
    for (const share of asked) {
      const taken = await exact.take(share)
      if (typeof taken !== 'number') all.push({ limit: share.limit, taken })
      else {
        for (const it of all) await exact.giveBack(it.taken)
        refuse(share.limit, taken)
      }
    }
    return all
  }

  /** Here first: who is known to be over it costs nobody a word. Then with the others, if they can be reached. */
  async function takeQuick(counts: Count[]): Promise<void> {
    const asked = sharesOf(counts)
    const refuseFull = () => {
      for (const { limit, key, times } of asked) {
        const wait = windows.wait(key, times)
        if (wait > 0) refuse(limit, wait)
      }
    }
    refuseFull()
    for (const { key, ms } of asked) windows.add(key, ms)
    const answer = (await shared?.take(asked)) ?? null
    counted[answer ? 'redis' : 'memory'] += asked.length
    if (!answer) return
    if (!answer.taken) for (const { key } of asked) windows.giveBack(key)
    answer.counts.forEach(({ used, msLeft }, n) => windows.learn(asked[n]!.key, used, msLeft))
    if (!answer.taken) refuseFull()
  }

  return {
    counted,
    refused,
    most,
    /** Throws where one is used up. What it answers is told how the call ended. */
    async take(counts: Count[]): Promise<(ok: boolean) => Promise<void>> {
      const quick = counts.filter((it) => !limitOf(it.limit).exact)
      const taken = await takeExact(counts.filter((it) => !quick.includes(it)))
      if (quick.length > 0) await takeQuick(quick)
      return async (ok) => {
        const isOver = (limit: LimitName) => limitOf(limit).only === (ok ? 'failures' : 'successes')
        for (const it of taken) if (isOver(it.limit)) await exact.giveBack(it.taken)
        const keys = quick.filter((it) => isOver(it.limit)).map(({ limit, of }) => `${limit} ${of}`)
        for (const key of keys) windows.giveBack(key)
        if (keys.length > 0) shared?.giveBack(keys)
      }
    },
    /** For what is counted elsewhere. */
    noteRefused,
  }
}
