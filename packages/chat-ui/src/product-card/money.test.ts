import { expect, test } from 'vitest'
import { formatMoney } from './money.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('rupiah have no minor units and are written the Indonesian way, also in English', () => {
  expect(plain(formatMoney(150_000, 'IDR'))).toBe('Rp 150.000')
  expect(plain(formatMoney(1_499_000, 'IDR', 'en'))).toBe('Rp 1.499.000')
})

test('other currencies keep their minor units', () => {
  expect(formatMoney(1999, 'USD', 'en')).toBe('$19.99')
  expect(formatMoney(1999, 'JPY', 'en')).toBe('¥1,999')
})
