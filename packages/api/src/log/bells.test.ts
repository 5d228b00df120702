import { expect, test, vi } from 'vitest'
import { Bells } from './bells.ts'

test('a ring between two waits is not lost, and many rings wake once', async () => {
  const bells = new Bells()
  const stop = new AbortController()
  const bell = bells.listen('room:1', stop.signal)
  bells.ring('room:1')
  bells.ring('room:1')
  bells.tick()
  expect(await bell.next()).toBe('rung')
  const next = bell.next()
  bells.tick()
  expect(await next).toBe('silent')
})

test('whoever stops listening is woken and forgotten', async () => {
  const bells = new Bells()
  const stop = new AbortController()
  const next = bells.listen('room:1', stop.signal).next()
  stop.abort()
  expect(await next).toBe('stopped')
  expect(bells.size).toBe(0)
  expect(await bells.listen('room:1', stop.signal).next()).toBe('stopped')
})

test('a ring is told to the other servers, and theirs is not told back', () => {
  const bells = new Bells()
  const told: string[] = []
  const quiet = bells.onRing((name) => told.push(name))
  bells.ring('room:1')
  bells.ringHere('room:2')
  quiet()
  bells.ring('room:3')
  expect(told).toEqual(['room:1'])
})

test('each reader says once in a heartbeat that it is still there, and not all in the same moment', async () => {
  vi.useFakeTimers()
  try {
    const bells = new Bells()
    const stop = new AbortController()
    const heard: number[] = []
    const names = Array.from({ length: 100 }, (_, n) => [`room:${n}`, `shopper:${n}`])
    for (const [n, bell] of names.map((both) => bells.listen(both, stop.signal)).entries()) {
      void (async () => {
        for (; (await bell.next()) === 'silent';) heard.push(n)
      })()
    }
    const quiet = bells.tickEvery(25_000)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(heard).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(24_000)
    expect(heard.toSorted((a, b) => a - b)).toEqual(names.keys().toArray())
    quiet()
    stop.abort()
    await vi.advanceTimersByTimeAsync(25_000)
    expect(heard).toHaveLength(100)
  } finally {
    vi.useRealTimers()
  }
})
