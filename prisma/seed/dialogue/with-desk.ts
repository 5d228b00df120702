import { advice } from './advice.ts'
import { delivery } from './delivery.ts'
import { orders } from './orders.ts'
import { prices } from './prices.ts'
import { returns } from './returns.ts'
import { sizes } from './sizes.ts'
import { stock } from './stock.ts'

/** What takes a person. */
export const withDesk = [...sizes, ...delivery, ...stock, ...prices, ...returns, ...advice, ...orders]
