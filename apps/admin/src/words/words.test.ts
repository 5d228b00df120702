import { textsOf } from '@etalase/chat-ui/words/texts-of'
import { expect, test } from 'vitest'
import en from './en.ts'
import id from './id.ts'

test('every text of the desk is there in both languages and takes the same values', () => {
  expect(Object.fromEntries(textsOf(id))).toEqual(Object.fromEntries(textsOf(en)))
})
