import type { ProductSnapshot } from '@etalase/api/contract'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { IntlProvider } from 'use-intl'
import words from '../words/en.json' with { type: 'json' }
import type { ProductCardProps } from './card-props.ts'
import { ProductCard } from './product-card.tsx'

const product: ProductSnapshot = {
  productId: 'p1',
  sku: 'MUG-1',
  name: 'Pagi Stoneware Mug',
  brand: 'Dapurasa',
  category: 'Kitchen',
  image: '/mug.webp',
  price: 79_000,
  currency: 'IDR',
  stock: 12,
  capturedAt: '2026-03-10T12:00:00.000Z',
}
const press = () => {}

function draw(props: Partial<ProductCardProps>): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={{ chat: words }} timeZone="Asia/Jakarta">
      <ProductCard product={product} {...props} />
    </IntlProvider>,
  ).replaceAll('\u00a0', ' ')
}

test('a card without listeners has no buttons', () => {
  expect(draw({})).not.toContain('<button')
})

test('sold out takes the press away and says why', () => {
  const html = draw({ now: { price: 79_000, stock: 0, active: true }, onAddToCart: press })
  expect(html).toMatch(/<button[^>]*disabled[^>]*>.*Sold out<\/button>/)
})

test('a withdrawn product stays readable and cannot be bought', () => {
  const html = draw({ now: { price: 79_000, stock: 5, active: false }, onAddToCart: press })
  expect(html).toContain('Pagi Stoneware Mug')
  expect(html).toMatch(/<button[^>]*disabled[^>]*>.*No longer sold<\/button>/)
})

test("an old card shows today's price and the one it was shared with", () => {
  const html = draw({ now: { price: 69_000, stock: 5, active: true } })
  expect(html).toContain('Rp 69.000')
  expect(html).toContain('was Rp 79.000 when shared')
})

test('variants to choose from say which are gone, and their price where prices differ', () => {
  const variants = [
    { id: 'v1', sku: 'A', name: 'Small', price: 79_000, stock: 3 },
    { id: 'v2', sku: 'B', name: 'Large', price: 99_000, stock: 0 },
  ]
  const html = draw({ notice: { outcome: 'choose-variant', variants }, onAddToCart: press })
  expect(html).toContain('Small · Rp 79.000')
  expect(html).toMatch(/<button[^>]*disabled[^>]*>Large · Rp 99.000 · Sold out<\/button>/)
})
