import { expect, test, vi } from 'vitest'
import { isSingle, pressed } from './pressed.ts'

type Press = Pick<KeyboardEvent, 'key'> & Partial<KeyboardEvent>
const name = (press: Press) => pressed({ code: '', ...press } as KeyboardEvent)
const on = (platform: string) => vi.stubGlobal('navigator', { platform })

test('a letter is a letter, with caps lock too', () => {
  on('Linux x86_64')
  expect(name({ key: 'e' })).toBe('e')
  expect(name({ key: 'E' })).toBe('e')
  expect(name({ key: 'E', shiftKey: true })).toBe('shift+e')
  expect(name({ key: '?', shiftKey: true })).toBe('?')
  expect(name({ key: 'ArrowDown' })).toBe('arrowdown')
})

test('the palette is Ctrl+K, and ⌘K on a Mac', () => {
  on('Linux x86_64')
  expect([name({ key: 'k', ctrlKey: true }), name({ key: 'k', metaKey: true })]).toEqual(['mod+k', null])
  on('MacIntel')
  expect([name({ key: 'k', ctrlKey: true }), name({ key: 'k', metaKey: true })]).toEqual([null, 'mod+k'])
})

test('with Alt a Mac types another letter, and it is the same key', () => {
  on('MacIntel')
  expect(name({ key: '∆', code: 'KeyJ', altKey: true })).toBe('alt+j')
})

test('what an input method is still composing, and AltGr, are no keys of the desk', () => {
  on('Win32')
  expect(name({ key: 'e', isComposing: true })).toBe(null)
  expect(name({ key: '@', ctrlKey: true, altKey: true })).toBe(null)
})

test('only single characters can be switched off', () => {
  expect(['e', '?', '/', 'shift+e'].map(isSingle)).toEqual([true, true, true, true])
  expect(['alt+j', 'mod+k', 'escape', 'arrowdown'].map(isSingle)).toEqual([false, false, false, false])
})
