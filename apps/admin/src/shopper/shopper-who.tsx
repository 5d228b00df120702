import { Avatar, useNameOf } from '@etalase/chat-ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { RoomShopper } from '../room/shopper-of.ts'

interface ShopperWhoProps {
  shopper: Pick<RoomShopper, 'name' | 'kind' | 'avatar'>
  children: ReactNode
}

export function ShopperWho({ shopper: { name, kind, avatar }, children }: ShopperWhoProps) {
  const t = useTranslations('shopper')
  const nameOf = useNameOf()
  return (
    <div className="shopper-who">
      <div className="shopper-id">
        <Avatar name={name} image={avatar} size="l" />
        <div>
          <p className="shopper-name">{nameOf(name)}</p>
          <p className="shopper-kind">{t(kind === 'CUSTOMER' ? 'CUSTOMER' : 'GUEST')}</p>
        </div>
      </div>
      {children}
    </div>
  )
}
