/** A line of the palette. */
export interface Entry {
  id: string
  label: string
  keys?: string
  section: Section
  run: () => void
  /** Stands small below the label. */
  hint?: string
}

const sections = ['room', 'list', 'desk', 'rooms'] as const
export type Section = (typeof sections)[number]

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const escape = (letter: string) => letter.replace(/[^\p{L}\p{N}]/u, '\\$&')

/** How well a word is found in a text; 0 is not at all. "gtf" finds "Go to figures". */
function fit(word: string, text: string): number {
  const at = text.indexOf(word)
  if (at === 0) return 4
  if (at > 0) return /[\p{L}\p{N}]/u.test(text[at - 1]!) ? 2 : 3
  return new RegExp(`\\b${Array.from(word, escape).join('(?:.*?\\b)?')}`).test(text) ? 1 : 0
}

/** The entries that have every word: section by section, the best first. */
export function findEntries(entries: readonly Entry[], query: string): Entry[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const found = entries
    .map((entry) => ({ entry, fits: words.map((word) => fit(word, plain(entry.label))) }))
    .filter(({ fits }) => !fits.includes(0))
    .map(({ entry, fits }) => ({ entry, score: fits.reduce((sum, each) => sum + each, 0) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
  const order = words.length > 0 ? new Set(found.map(({ section }) => section)) : sections
  return [...order].flatMap((section) => found.filter((entry) => entry.section === section))
}
