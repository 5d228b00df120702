import { ProductPicker } from '@etalase/chat-ui'
import type { Product } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sources, type PickerSource } from './picker-source.ts'
import { usePickerSource } from './use-picker-source.ts'

interface ShopperPickerProps {
  open: boolean
  onClose: () => void
  onPick: (product: Product) => void
}

/** Asks for nothing until it is opened. */
export function ShopperPicker(props: ShopperPickerProps) {
  const { open } = props
  const t = useTranslations('widget')
  const [q, setQ] = useState('')
  const [tab, setTab] = useState<PickerSource>('search')
  const facets = etalase.product.facets.useQuery(undefined, { enabled: open, staleTime: Infinity })
  const found = usePickerSource(open ? tab : null, q)
  const search = tab === 'search'
  return (
    <ProductPicker
      {...props}
      {...found}
      onSearch={setQ}
      suggestions={search ? facets.data?.brands.slice(0, 4).map(({ name }) => name) : undefined}
      tabs={sources.map((id) => ({ id, word: t(`pick.${id}`) }))}
      tab={tab}
      onTab={(id) => setTab(sources.find((one) => one === id) ?? 'search')}
      empty={search ? undefined : t(q ? 'pick.noMatch' : `pick.${tab}Empty`, { q })}
    />
  )
}
