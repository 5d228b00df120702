import { expect, test } from 'vitest'
import { mentionAt, withoutMention } from './mention.ts'

const atEnd = (text: string) => mentionAt(text, text.length)?.query

test('a # and a letter at the start of a word ask for a product', () => {
  expect(atEnd('#t')).toBe('t')
  expect(atEnd('Try the #teapot')).toBe('teapot')
  expect(atEnd('First line\n#kue-12')).toBe('kue-12')
  expect(atEnd('#élan')).toBe('élan')
})

test('a number, a bare #, or a # within a word asks for none', () => {
  for (const text of ['#', '# tea', '#1234', 'C#minor', 'a##b', 'tea', '#tea '])
    expect(atEnd(text)).toBeUndefined()
})

test('only the word the caret stands behind counts', () => {
  expect(mentionAt('#tea and more', 4)).toEqual({ start: 0, end: 4, query: 'tea' })
  expect(mentionAt('#tea and more', 3)).toBeNull()
  expect(mentionAt('#tea and more', 8)).toBeNull()
})

test('the word goes when its card has come, and leaves no gap', () => {
  const taken = (text: string, caret: number) => withoutMention(text, mentionAt(text, caret)!)
  expect(taken('Try #tea today', 8)).toEqual({ text: 'Try today', caret: 4 })
  expect(taken('#tea', 4)).toEqual({ text: '', caret: 0 })
  expect(taken('#tea today', 4)).toEqual({ text: 'today', caret: 0 })
  expect(taken('Try #tea, please', 8)).toEqual({ text: 'Try , please', caret: 4 })
})
