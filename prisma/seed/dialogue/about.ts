import type { Product } from '../catalogue/catalogue.ts'

const sized = ['LAN-LAJU', 'LAN-WIBAWA', 'RIM-KABUT', 'BEN-HARIAN', 'BEN-LURUS', 'BEN-KIRANA']
const presents = [
  'CER-',
  'PEL-',
  'KIS-',
  'LEM-ALIR',
  'TED-TEMARAM',
  'MEL-',
  'NAD-KENANGAN',
  'BEN-SILAU',
  'BAT-NIRMALA',
]
const toys = ['CER-', 'PEL-']
const heavy = ['KAY-SANTAI', 'KAY-SUDUT', 'TED-LELAP', 'JAG-RODA', 'TED-WENING', 'DAP-SAJI']

const among = (skus: string[]) => (product: Product) => skus.some((sku) => product.sku.startsWith(sku))
const buyable = (product: Product) => product.active && product.stock > 0
const both = (a: (product: Product) => boolean) => (product: Product) => buyable(product) && a(product)
const ofCategory = (...names: string[]) => both((product) => names.includes(product.category))

export const anything = buyable
export const worn = both(among(sized))
export const present = both(among(presents))
export const forChildren = both(among(toys))
export const bulky = both(among(heavy))
export const powered = ofCategory('Electronics')
export const breakable = ofCategory('Electronics', 'Home', 'Kitchen')
export const alike = ofCategory('Fashion', 'Beauty')
export const learnt = ofCategory('Sports', 'Toys & Hobbies')
export const plentiful = both((product) => product.stock >= 10)
export const nearlyGone = both((product) => product.stock <= 5)
export const soldOut = (product: Product) => product.active && product.stock === 0
