import { ProductPicker } from '@etalase/chat-ui'
import type { Message, Product } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sources, usePickerSource, type PickerSource } from './use-picker-source.ts'

interface ReplyPickerProps {
  roomId: string
  messages: Message[]
  open: boolean
  onClose: () => void
  onPick: (product: Product) => void
}

/** Asks for nothing until it is opened. */
export function ReplyPicker({ roomId, messages, ...props }: ReplyPickerProps) {
  const { open } = props
  const t = useTranslations('room.pick')
  const [q, setQ] = useState('')
  const [tab, setTab] = useState<PickerSource>('search')
  const found = usePickerSource({ roomId, messages, source: open ? tab : null, q })
  const facets = etalase.product.facets.useQuery(undefined, { enabled: open, staleTime: 300_000 })
  const search = tab === 'search'
  return (
    <ProductPicker
      {...props}
      {...found}
      onSearch={setQ}
      suggestions={search ? facets.data?.categories.slice(0, 5).map(({ name }) => name) : undefined}
      tabs={sources.map((id) => ({ id, word: t(id) }))}
      tab={tab}
      onTab={(id) => setTab(sources.find((one) => one === id) ?? 'search')}
      empty={search ? undefined : t(q ? 'noMatch' : `${tab}Empty`, { q })}
    />
  )
}
