import { useEffect, useRef } from 'react'

/** Keeps a full-screen panel above an on-screen keyboard that only covers the page, as Safari's does. */
export function useVisibleHeight() {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const view = window.visualViewport
    const style = panel.current?.style
    if (!view || !style) return
    const fit = () => {
      style.setProperty('--panel-height', `${view.height}px`)
      style.setProperty('--panel-top', `${view.offsetTop}px`)
    }
    fit()
    view.addEventListener('resize', fit)
    view.addEventListener('scroll', fit)
    return () => {
      view.removeEventListener('resize', fit)
      view.removeEventListener('scroll', fit)
    }
  }, [])
  return panel
}
