import { useState } from 'react'

/** The first of many, and the rest for who asks. */
export function useFew<T>(all: readonly T[], few = 4) {
  const [open, setOpen] = useState(false)
  // One more line costs less than a button that hides it.
  const shown = open || all.length <= few + 1 ? all : all.slice(0, few)
  return { shown, hidden: all.length - shown.length, showAll: () => setOpen(true) }
}
