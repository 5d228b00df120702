import { textsOf } from '@etalase/chat-ui/words/texts-of'
import { expect, test } from 'vitest'
import en from './en.json' with { type: 'json' }
import id from './id.json' with { type: 'json' }

test('every text of the shop is there in both languages and takes the same values', () => {
  expect(Object.fromEntries(textsOf(id))).toEqual(Object.fromEntries(textsOf(en)))
})
