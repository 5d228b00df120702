/** A product as the shop's owner would write it down. */
export interface Listing {
  sku: string
  name: string
  brand: string
  /** A file of `pictures/`, without its ending. */
  picture: string
  price: number
  /** What it cost until a week ago: older cards in a thread still say so. */
  formerPrice?: number
  /** A number, or one for each variant; a variant with a price of its own is `[stock, price]`. */
  stock: number | Record<string, number | [stock: number, price: number]>
  about: string
  withdrawn?: boolean
}
