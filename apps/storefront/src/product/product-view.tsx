import type { Product } from '@etalase/client'
import { useTitle } from '../layout/use-title.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { ProductDetails } from './product-details.tsx'
import { RecentlyViewedShelf } from './recently-viewed-shelf.tsx'
import { SimilarProducts } from './similar-products.tsx'
import { useTodays } from './use-todays.ts'

export function ProductView({ product }: { product: Product }) {
  const [today = product] = useTodays([product])
  useTitle(today.name)
  return (
    <>
      <Breadcrumb product={today} />
      <ProductDetails product={today} />
      <SimilarProducts product={today} />
      <RecentlyViewedShelf besides={today.id} />
    </>
  )
}
