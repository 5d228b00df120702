import { expect, test } from 'vitest'
import { readNext } from './next-search.ts'

test('signing in leads on to a page of ours, never to another site', () => {
  expect(readNext({ next: '/products/1?x=2' })).toEqual({ next: '/products/1?x=2' })
  for (const next of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    'https://evil.example',
    7,
    undefined,
  ]) {
    expect(readNext({ next })).toEqual({})
  }
})
