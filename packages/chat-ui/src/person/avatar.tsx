import { initials, tint } from './initials.ts'
import { Photo } from '../picture/photo.tsx'
import { PresenceDot } from './presence-dot.tsx'

export interface AvatarProps {
  name: string
  image?: string | null
  size?: 's' | 'm' | 'l'
  /** Left out, no dot is drawn. */
  present?: boolean
}

/** Decorative unless `present` is given: the name stands beside it. */
export function Avatar({ name, image, size = 'm', present }: AvatarProps) {
  return (
    <span className={`et-avatar et-avatar-${size} et-tint-${tint(name)}`}>
      {image ? <Photo src={image} /> : <span aria-hidden="true">{initials(name)}</span>}
      {present !== undefined && <PresenceDot present={present} />}
    </span>
  )
}
