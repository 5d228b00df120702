import type { View } from '../history.ts'

type Entry = View['entries'][number]

/** Tells of each entry in turn whether its number or its id has been before. */
export function repeats(): (entry: Pick<Entry, 'seq' | 'id'>) => boolean {
  const [seqs, ids] = [new Set<number>(), new Set<string>()]
  return ({ seq, id }) => {
    const isRepeat = seqs.has(seq) || (id !== null && ids.has(id))
    seqs.add(seq)
    if (id !== null) ids.add(id)
    return isRepeat
  }
}
