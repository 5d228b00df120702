import { refusalOf } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, PackageSearch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { LoadFailed } from '../layout/load-failed.tsx'
import { PageState } from '../layout/page-state.tsx'
import { useTitle } from '../layout/use-title.ts'
import { ProductDetails } from './product-details.tsx'
import { ProductSkeleton } from './product-skeleton.tsx'

export function ProductPage() {
  const t = useTranslations('product')
  const { productId = '' } = useParams({ strict: false })
  const product = etalase.product.get.useQuery({ id: productId }, { enabled: idForm.test(productId) })
  useTitle(product.data?.name)
  return (
    <>
      <Link to="/" className="back">
        <ArrowLeft size={18} aria-hidden="true" />
        {t('back')}
      </Link>
      {product.data ? (
        <ProductDetails key={product.data.id} product={product.data} />
      ) : product.isLoading ? (
        <ProductSkeleton />
      ) : !product.isError || refusalOf(product.error) === 'NOT_FOUND' ? (
        <PageState heading="h1" icon={PackageSearch} title={t('goneTitle')} lead={t('goneLead')} />
      ) : (
        <LoadFailed onRetry={() => void product.refetch()} />
      )}
    </>
  )
}

const idForm = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
