/** A value that stands in a sentence: a word of the catalogue, or a name. */
export type Word = { list: 'status' | 'priority' | 'handler' | 'role'; value: string } | { name: string }

/** Which sentence of the catalogue tells a line, and what fills its places. */
export interface Telling {
  sentence: string
  target: string | null
  before: Word | null
  after: Word | null
}
