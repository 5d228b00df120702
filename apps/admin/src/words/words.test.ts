import { expect, test } from 'vitest'
import en from './en.ts'
import id from './id.ts'

function keys(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'object' && word ? keys(word, `${path}${key}.`) : [`${path}${key}`],
  )
}

const places = (text: string) => new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1]))
const flat = (words: object) => new Map(keys(words).map((key) => [key, wordAt(words, key)]))
const wordAt = (words: object, key: string) =>
  String(key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], words))

test('everything is said in both languages', () => {
  expect(keys(id).toSorted()).toEqual(keys(en).toSorted())
})

test('both languages fill in the same things', () => {
  const indonesian = flat(id)
  for (const [key, text] of flat(en)) {
    expect([key, places(indonesian.get(key) ?? '')]).toEqual([key, places(text)])
  }
})

test('nothing is left empty', () => {
  for (const [key, text] of [...flat(en), ...flat(id)]) expect([key, text.trim() !== '']).toEqual([key, true])
})
