/** Moves the focus to the next or the previous row, beginning at the open one. */
export function stepThrough(list: HTMLElement | null, by: number) {
  const rows = [...(list?.querySelectorAll('a') ?? [])]
  const focused = rows.findIndex((row) => row === document.activeElement)
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute('aria-current'))
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)
  rows[next]?.focus()
}
