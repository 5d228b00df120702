export const names = ['ann', 'eve'] as const
export type Name = (typeof names)[number]
/** What a button stands for; pressed twice, or from two tabs, it is the same intent under the same clientId. */
export type Press = { want: number; quantity: number; expectedPrice?: number }
export type Move =
  | { do: 'add'; who: Name; press: number }
  | { do: 'set'; who: Name; want: number; quantity: number }
  | { do: 'remove'; who: Name; want: number }
  | { do: 'order'; who: Name; press: number }
  | { do: 'stock' | 'price'; want: number; to: number }
  | { do: 'sell'; to: boolean }
export type Done = { move: Move; lineId: string; answer: string }

/** The shop as it would be if everybody came in turn. */
export interface Shop {
  shelves: { stock: number; price: number }[]
  carts: Record<Name, { id: string; want: number; quantity: number }[]>
  receipts: Record<string, string>
  orders: Record<string, string>
}
/** A price and a withdrawal are read once, before the cart is locked: any that held in the round will do. */
export type Seen = { prices: Set<number>[]; active: Set<boolean> }

/** The shop after a move, or null where this answer could not have been given. */
export function inTurn(
  before: Shop,
  { move, lineId, answer }: Done,
  intents: Press[],
  seen: Seen,
): Shop | null {
  const shop = structuredClone(before)
  if (move.do === 'stock' || move.do === 'price') shop.shelves[move.want]![move.do] = move.to
  else if (move.do === 'remove') shop.carts[move.who] = shop.carts[move.who].filter(({ id }) => id !== lineId)
  else if (move.do === 'set') {
    const line = shop.carts[move.who].find(({ id }) => id === lineId)
    if (!line) return answer === 'NOT_FOUND' ? shop : null
    if (move.quantity > shop.shelves[line.want]!.stock) return answer === 'OUT_OF_STOCK' ? shop : null
    line.quantity = move.quantity
  } else if (move.do === 'add')
    return added(shop, `${move.who} ${move.press}`, intents[move.press]!, answer, seen)
  else if (move.do === 'order') return ordered(shop, `${move.who} ${move.press}`, answer, seen)
  return answer === 'done' ? shop : null
}

function added(shop: Shop, key: string, intent: Press, answer: string, seen: Seen): Shop | null {
  if (shop.receipts[key]) return answer === shop.receipts[key] ? shop : null
  if (answer === 'PRODUCT_WITHDRAWN') return seen.active.has(false) ? shop : null
  const { want, quantity, expectedPrice: from } = intent
  const says = JSON.parse(answer) as { outcome: string; to?: number }
  if (says.outcome === 'price-changed')
    return says.to !== from && seen.prices[want]!.has(says.to!) ? shop : null
  if (!seen.active.has(true) || (from && !seen.prices[want]!.has(from))) return null
  const { stock } = shop.shelves[want]!
  const cart = shop.carts[key.split(' ')[0] as Name]
  const line = cart.find((one) => one.want === want)
  const wished = (line?.quantity ?? 0) + quantity
  const got = Math.min(wished, stock)
  const limited = got < wished ? { outcome: 'limited-to-stock', quantity: got, stock } : null
  const plain = limited ?? { outcome: line ? 'merged' : 'added', quantity: got }
  if (answer !== told(stock === 0 ? { outcome: 'sold-out' } : plain)) return null
  shop.receipts[key] = answer
  if (stock === 0) return shop
  if (line) line.quantity = got
  else cart.push({ id: 'new', want, quantity: got })
  return shop
}

function ordered(shop: Shop, key: string, answer: string, seen: Seen): Shop | null {
  if (shop.orders[key]) return answer === shop.orders[key] ? shop : null
  const name = key.split(' ')[0] as Name
  const cart = shop.carts[name]
  const short = cart.some((line) => line.quantity > shop.shelves[line.want]!.stock)
  if (cart.length === 0) return answer === 'CART_EMPTY' ? shop : null
  if (answer === 'PRODUCT_WITHDRAWN') return seen.active.has(false) ? shop : null
  if (short) return answer === 'OUT_OF_STOCK' ? shop : null
  if (!seen.active.has(true) || answer !== lines(cart)) return null
  for (const line of cart) shop.shelves[line.want]!.stock -= line.quantity
  shop.carts[name] = []
  shop.orders[key] = answer
  return shop
}

/** The database keeps no order of keys. */
export const told = (outcome: object) => JSON.stringify(Object.fromEntries(Object.entries(outcome).sort()))

export const lines = (cart: { want: number; quantity: number }[]) =>
  cart
    .map((line) => `${line.quantity} of ${line.want}`)
    .sort()
    .join(', ')
export const looks = ({ shelves, carts }: Shop) =>
  JSON.stringify([shelves, names.map((name) => lines(carts[name]))])

/** Whether some order of the moves, one after another, gives these answers and ends in this shop. */
export function explain(
  shop: Shop,
  dones: Done[],
  step: (shop: Shop, done: Done) => Shop | null,
  end: string,
): Shop | null {
  if (dones.length === 0) return looks(shop) === end ? shop : null
  for (const [i, done] of dones.entries()) {
    const next = step(shop, done)
    const found = next && explain(next, dones.toSpliced(i, 1), step, end)
    if (found) return found
  }
  return null
}
