type Words = { [key: string]: string | Words }

/** `{name}` or `{count, plural, …}`, but not the branch in `other {…}`. */
const value = /(?<!(?:=\d|one|other|[A-Z]+) )\{(\w+)[,}]/g

/** Each text of a catalogue by its full key, with the names of the values it takes: alike in every language. */
export function textsOf(words: Words, above = ''): [path: string, values: string[]][] {
  return Object.entries(words).flatMap(([key, text]): [string, string[]][] => {
    const path = above + key
    if (typeof text !== 'string') return textsOf(text, `${path}.`)
    if (!text.trim()) throw new Error(`${path} is empty.`)
    const values = [...text.matchAll(value)].map(([, name]) => name ?? '')
    return [[path, [...new Set(values)].toSorted()]]
  })
}
