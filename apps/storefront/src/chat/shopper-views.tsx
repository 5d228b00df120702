import type { Viewer } from '@etalase/client'
import { useChatOpener } from './chat-opener.tsx'
import { roomOf } from './chat-view.ts'
import type { Counterpart } from './counterpart.ts'
import { EarlierRoom } from './earlier-room.tsx'
import { EarlierRooms } from './earlier-rooms.tsx'
import { ShopperRoom } from './shopper-room.tsx'

interface ShopperViewsProps {
  viewer: Viewer
  onAgent: (agent: Counterpart | null) => void
}

export function ShopperViews({ viewer, onAgent }: ShopperViewsProps) {
  const { view } = useChatOpener()
  const earlier = roomOf(view)
  if (earlier) return <EarlierRoom key={earlier} roomId={earlier} viewer={viewer} />
  if (view === 'rooms') return <EarlierRooms />
  return <ShopperRoom viewer={viewer} onAgent={onAgent} />
}
