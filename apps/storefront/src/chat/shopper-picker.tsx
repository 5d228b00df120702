import { ProductPicker } from '@etalase/chat-ui'
import type { Product } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useState } from 'react'
import { useCatalogue } from '../catalogue/use-catalogue.ts'

interface ShopperPickerProps {
  open: boolean
  onClose: () => void
  onPick: (product: Product) => void
}

export function ShopperPicker(props: ShopperPickerProps) {
  const [q, setQ] = useState('')
  const catalogue = useCatalogue({ q }, 20)
  const facets = etalase.product.facets.useQuery(undefined, { staleTime: Infinity })
  return (
    <ProductPicker
      {...props}
      products={catalogue.products}
      onSearch={setQ}
      loading={catalogue.isFetching}
      failed={catalogue.isError}
      more={catalogue.hasNextPage}
      onMore={() => void catalogue.fetchNextPage()}
      suggestions={facets.data?.brands.slice(0, 4).map(({ name }) => name)}
    />
  )
}
