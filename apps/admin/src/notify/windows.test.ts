import { expect, onTestFinished, test, vi } from 'vitest'
import { hold, isHeld } from './windows.ts'

const settled = () => new Promise((done) => setTimeout(done, 20))

test('of two windows one leads, and when it goes the next one does', async () => {
  const leading: string[] = []
  const first = hold('lead.ani', 'exclusive', () => leading.push('first'))
  const second = hold('lead.ani', 'exclusive', () => leading.push('second'))
  onTestFinished(second)
  await settled()
  expect(leading).toEqual(['first'])
  first()
  await vi.waitFor(() => expect(leading).toEqual(['first', 'second']))
})

test('a window that goes before its turn never leads', async () => {
  const leading: string[] = []
  const first = hold('lead.budi', 'exclusive', () => leading.push('first'))
  const second = hold('lead.budi', 'exclusive', () => leading.push('second'))
  await settled()
  second()
  first()
  await settled()
  expect(leading).toEqual(['first'])
})

test('a room is in sight while one window shows it', async () => {
  const [one, other] = [hold('room.a', 'shared'), hold('room.a', 'shared')]
  await vi.waitFor(async () => expect(await isHeld('room.a')).toBe(true))
  one()
  await settled()
  expect([await isHeld('room.a'), await isHeld('room.b')]).toEqual([true, false])
  other()
  await vi.waitFor(async () => expect(await isHeld('room.a')).toBe(false))
})
