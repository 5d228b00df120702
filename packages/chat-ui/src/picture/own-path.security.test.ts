import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each(['/files/demo/teapot.webp', '/files/a%20b.webp', '/p?w=72#x'])(
  'S12: %s is a picture of ours',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

const elsewhere = [
  'javascript:hit()',
  'JaVaScRiPt:hit()',
  'java\tscript:hit()',
  '\u0001javascript:hit()',
  ' javascript:hit()',
  'data:image/svg+xml,<svg onload="hit()"/>',
  'vbscript:hit()',
  'blob:https://evil.example/1',
  'https://evil.example/pixel.png',
  '//evil.example/pixel.png',
  '/\\evil.example/pixel.png',
  '/\t/evil.example/pixel.png',
  '/\n/evil.example/pixel.png',
  '\t//evil.example/pixel.png',
  'pixel.png',
  '',
]

test.each(elsewhere)('S12: no picture is asked for at %j', (address) => {
  expect(ownPath(address)).toBeUndefined()
})
