import type { Viewer } from '@etalase/client'
import { useState } from 'react'

/** Whose session ended here without their own doing: taken away, run out, or ended in another window. */
export function useEnded(viewer: Viewer | null) {
  const [seen, setSeen] = useState<Viewer | null>(null)
  const [own, leave] = useState(false)
  if (viewer && viewer !== seen) setSeen(viewer)
  if (!viewer && own) {
    setSeen(null)
    leave(false)
  }
  return { ended: viewer ? null : seen, leave }
}
