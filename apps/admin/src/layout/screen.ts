/** All three panes fit beside each other; the same width as in panes.css. */
const roomy = '(width >= 80rem)'
export const isRoomy = () => matchMedia(roomy).matches

/** Tells when they come to fit, and when they do no longer; answers how to stop. */
export function watchRoomy(tell: () => void) {
  const query = matchMedia(roomy)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

/** One pane at a time. */
export const isNarrow = () => matchMedia('(width < 56rem)').matches
