/** All three panes fit beside each other; the same width as in panes.css. */
export const isRoomy = () => matchMedia('(width >= 80rem)').matches

/** One pane at a time. */
export const isNarrow = () => matchMedia('(width < 56rem)').matches
