import type { Product } from '@etalase/client'
import { ProductPicker } from '@etalase/chat-ui'
import { etalase } from '@etalase/client/react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'

interface ReplyPickerProps {
  open: boolean
  onClose: () => void
  onPick: (product: Product) => void
}

export function ReplyPicker({ open, onClose, onPick }: ReplyPickerProps) {
  const [q, setQ] = useState('')
  const found = etalase.product.search.useInfiniteQuery(
    { q },
    { enabled: open, getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  )
  const facets = etalase.product.facets.useQuery(undefined, { enabled: open, staleTime: 300_000 })
  return (
    <ProductPicker
      open={open}
      onClose={onClose}
      products={found.data?.pages.flatMap((page) => page.products) ?? []}
      onSearch={setQ}
      onPick={onPick}
      loading={found.isFetching}
      failed={found.isError}
      more={found.hasNextPage}
      onMore={() => void found.fetchNextPage()}
      suggestions={facets.data?.categories.slice(0, 5).map((category) => category.name)}
    />
  )
}
