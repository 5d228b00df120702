import { expect, test } from 'vitest'
import { firstLocale } from './locale.ts'

test('the desk speaks the first language of the browser that it knows', () => {
  expect(firstLocale(['id-ID', 'en-US'])).toBe('id')
  expect(firstLocale(['fr-FR', 'id'])).toBe('id')
})

test('whoever speaks neither gets English', () => {
  expect(firstLocale(['fr-FR'])).toBe('en')
  expect(firstLocale([])).toBe('en')
})
