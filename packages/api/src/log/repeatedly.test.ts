import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { House } from '../context.ts'
import { repeatedly } from './repeatedly.ts'

test('what is stopped while it looks does not look again', async () => {
  let looks = 0
  await new Promise<void>((done) => {
    const stop = repeatedly({} as House, {
      everyMs: () => 1,
      look: async () => {
        looks += 1
        await pause(5)
        stop()
        done()
      },
    })
  })
  await pause(50)
  expect(looks).toBe(1)
})
