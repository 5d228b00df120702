import { expect, test } from 'vitest'
import { dayName, shortMoment } from './clock.ts'

const now = new Date('2026-03-10T12:00:00')
const at = (local: string) => new Date(local).toISOString()

test('today and yesterday have their own words, other days their date', () => {
  expect(dayName(at('2026-03-10T00:01:00'), 'id', now)).toBe('today')
  expect(dayName(at('2026-03-09T23:59:00'), 'id', now)).toBe('yesterday')
  expect(dayName(at('2026-03-02T10:00:00'), 'id', now)).toEqual({ date: 'Senin, 2 Maret' })
  expect(dayName(at('2025-12-31T10:00:00'), 'en', now)).toEqual({ date: 'Wednesday, December 31, 2025' })
})

test('a list shows the time today, then the weekday, then the date', () => {
  expect(shortMoment(at('2026-03-10T09:05:00'), 'id', now)).toBe('09.05')
  expect(shortMoment(at('2026-03-07T09:05:00'), 'id', now)).toBe('Sab')
  expect(shortMoment(at('2026-02-01T09:05:00'), 'id', now)).toBe('1 Feb')
})
