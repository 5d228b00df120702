import type { Viewer } from '@etalase/client'
import { expect, test, vi } from 'vitest'
import { leaveNoTrace } from './leave-no-trace.ts'
import { hasLeft } from './use-leave-no-trace.ts'

const viewer = (id: string, kind: Viewer['kind']) => ({ id, kind }) as Viewer

test('somebody has left when nobody or another customer is here, not when a guest signs in', () => {
  expect(hasLeft(viewer('ann', 'CUSTOMER'), null)).toBe(true)
  expect(hasLeft(viewer('ann', 'CUSTOMER'), viewer('ben', 'CUSTOMER'))).toBe(true)
  expect(hasLeft(viewer('ann', 'CUSTOMER'), viewer('ann', 'CUSTOMER'))).toBe(false)
  expect(hasLeft(viewer('guest', 'GUEST'), viewer('ann', 'CUSTOMER'))).toBe(false)
})

test('of a shopper who left only the language stays', () => {
  const kept: Record<string, string> = {
    'etalase.locale': 'en',
    'etalase.recently-viewed': '["mug"]',
    'another.site': 'x',
  }
  const storage = Object.defineProperty(kept, 'removeItem', {
    value: (key: string) => delete kept[key],
  })
  const clear = vi.fn()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', { clear })
  leaveNoTrace()
  vi.unstubAllGlobals()
  expect(Object.keys(kept)).toEqual(['etalase.locale', 'another.site'])
  expect(clear).toHaveBeenCalled()
})
