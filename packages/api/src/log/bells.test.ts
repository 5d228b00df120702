import { expect, test } from 'vitest'
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
