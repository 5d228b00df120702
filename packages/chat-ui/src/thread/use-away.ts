import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How far outside of what is in sight a page is still drawn. */
const MARGIN = '1000px 0px'

/** Null while the page is near; its last height once it is far away, so that nothing moves without it. */
export function useAway(first: number | null, onChange: () => void) {
  const box = useRef<HTMLDivElement>(null)
  const [away, setAway] = useState(first)
  useLayoutEffect(onChange, [onChange, away])
  useEffect(() => {
    const page = box.current
    if (!page) return
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting ?? true
        // Whoever holds the focus in it would lose it.
        const next = near || page.contains(document.activeElement) ? null : heightOf(page)
        // In small steps, between which the browser can scroll on.
        startTransition(() => setAway(next))
      },
      { root: page.closest('.et-log'), rootMargin: MARGIN },
    )
    observer.observe(page)
    return () => observer.disconnect()
  }, [])
  return { box, away }
}

/** As laid out: a panel that opens with an animation is drawn smaller than it is. */
function heightOf(page: HTMLElement): number {
  const height = Number.parseFloat(getComputedStyle(page).height)
  return Number.isFinite(height) ? height : page.offsetHeight
}
