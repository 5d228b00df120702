import { useEtalaseClient, useViewer } from '@etalase/client/react'
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isShopper } from '../account/is-shopper.ts'
import { titleNow } from '../layout/use-title.ts'

const SETTLES = 500
const EVERY = 60_000

/** Tells where the shopper is, so that whoever answers them sees what they are looking at. */
export function useVisits() {
  const client = useEtalaseClient()
  const { viewer } = useViewer()
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const shopperId = isShopper(viewer) ? viewer.id : null

  useEffect(() => {
    if (!path || !shopperId) return
    let settling: ReturnType<typeof setTimeout>
    const tell = () => {
      if (document.hidden) return
      // Nothing is lost to the shopper when it fails, and the next page or minute tells it anyway.
      client.session.visit.mutate({ path, title: titleNow().slice(0, 200) }).catch(() => {})
    }
    const soon = () => {
      clearTimeout(settling)
      settling = setTimeout(tell, SETTLES)
    }
    soon()
    const often = setInterval(tell, EVERY)
    // A product's name comes after its page.
    const renamed = new MutationObserver(soon)
    renamed.observe(document.querySelector('title')!, { childList: true })
    document.addEventListener('visibilitychange', soon)
    return () => {
      clearTimeout(settling)
      clearInterval(often)
      renamed.disconnect()
      document.removeEventListener('visibilitychange', soon)
    }
  }, [client, path, shopperId])
}
