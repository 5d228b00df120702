import { beforeEach, expect, test, vi } from 'vitest'
import { forget, recentlyViewed, remember } from './recently-viewed.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  return () => vi.unstubAllGlobals()
})

test('what was looked at last comes first, and once', () => {
  for (const id of ['mug', 'pan', 'mug']) remember(id)
  expect(recentlyViewed()).toEqual(['mug', 'pan'])
})

test('only the last dozen is remembered', () => {
  for (let n = 0; n < 20; n++) remember(`product ${n}`)
  expect(recentlyViewed()).toHaveLength(12)
  expect(recentlyViewed()[0]).toBe('product 19')
})

test('it can be forgotten, and spoilt storage breaks nothing', () => {
  remember('mug')
  forget()
  expect(recentlyViewed()).toEqual([])
  localStorage.setItem('etalase.recently-viewed', '{"not":')
  expect(recentlyViewed()).toEqual([])
})
