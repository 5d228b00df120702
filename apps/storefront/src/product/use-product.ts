import type { Product } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useEffect, useRef } from 'react'

const idForm = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** One product. Who signs in meanwhile goes on looking at it, while everything is read again. */
export function useProduct(id: string) {
  const last = useRef<Product>(undefined)
  const query = etalase.product.get.useQuery(
    { id },
    {
      enabled: idForm.test(id),
      placeholderData: () => (last.current?.id === id ? last.current : undefined),
    },
  )
  const { data } = query
  useEffect(() => {
    last.current = data ?? last.current
  }, [data])
  return query
}
