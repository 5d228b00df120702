/** A message in sight, and how far below the upper edge it stands. */
export interface Anchor {
  key: string
  top: number
}

export function anchorOf(box: HTMLElement): Anchor | null {
  const edge = box.getBoundingClientRect().top
  const pages = [...box.querySelectorAll<HTMLElement>('.et-page')]
  const page = firstBelow(pages, edge, (element) => element.getBoundingClientRect().bottom)
  const messages = [...(page?.querySelectorAll<HTMLElement>('[data-message]') ?? [])]
  const message = firstBelow(messages, edge, (element) => element.getBoundingClientRect().bottom)
  const key = message?.dataset['message']
  return key ? { key, top: message.getBoundingClientRect().top - edge } : null
}

/** Scrolls by as much as the message has moved. */
export function holdAnchor(box: HTMLElement, { key, top }: Anchor): void {
  const message = box.querySelector(`[data-message="${CSS.escape(key)}"]`)
  if (!message) return
  const moved = message.getBoundingClientRect().top - box.getBoundingClientRect().top - top
  if (Math.abs(moved) >= 0.5) box.scrollTop += moved
}

/** The first whose lower end is past the edge; the list runs downwards, so half of it is left out at a time. */
export function firstBelow<T>(list: T[], edge: number, bottomOf: (one: T) => number): T | undefined {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (bottomOf(list[middle] as T) > edge) to = middle
    else from = middle + 1
  }
  return list[from]
}
