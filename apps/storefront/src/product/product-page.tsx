import { refusalOf } from '@etalase/client'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { LoadFailed } from '../layout/load-failed.tsx'
import { ProductGone } from './product-gone.tsx'
import { ProductSkeleton } from './product-skeleton.tsx'
import { ProductView } from './product-view.tsx'
import { remember } from './recently-viewed.ts'
import { useProduct } from './use-product.ts'

export function ProductPage() {
  const { productId = '' } = useParams({ strict: false })
  const product = useProduct(productId)
  const seen = product.data?.id
  useEffect(() => {
    if (seen) remember(seen)
  }, [seen])
  if (product.data) return <ProductView key={product.data.id} product={product.data} />
  if (product.isLoading) return <ProductSkeleton />
  if (!product.isError || refusalOf(product.error) === 'NOT_FOUND') return <ProductGone />
  return <LoadFailed onRetry={() => void product.refetch()} />
}
