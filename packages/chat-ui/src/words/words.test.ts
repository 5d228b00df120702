import { expect, test } from 'vitest'
import en from './en.json' with { type: 'json' }
import id from './id.json' with { type: 'json' }

type Words = { [key: string]: string | Words }

/** `{name}` or `{count, plural, …}`, but not the branch in `other {…}`. */
const value = /(?<!(?:=\d|one|other) )\{(\w+)[,}]/g

/** Each text by its full key, with the names of the values it takes. */
function texts(words: Words, above = ''): [string, string[]][] {
  return Object.entries(words).flatMap(([key, text]) => {
    const path = above + key
    if (typeof text !== 'string') return texts(text, `${path}.`)
    const values = [...text.matchAll(value)].map(([, name]) => name ?? '')
    return [[path, [...new Set(values)].toSorted()]]
  })
}

test('every text of the chat is there in both languages and takes the same values', () => {
  expect(texts(id)).toEqual(texts(en))
})
