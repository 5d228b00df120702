import { expect, test } from 'vitest'
import { findEntries, type Entry } from './find-entries.ts'

const entry = (label: string, section: Entry['section'] = 'desk'): Entry => ({
  id: label,
  label,
  section,
  run: () => {},
})
const all = [
  entry('Go to figures'),
  entry('Show all rooms', 'list'),
  entry('Resolve the room', 'room'),
  entry('Assign to me', 'room'),
]
const find = (query: string) => findEntries(all, query).map(({ label }) => label)

test('without words everything stands there, what is nearest first', () =>
  expect(find(' ')).toEqual(['Resolve the room', 'Assign to me', 'Show all rooms', 'Go to figures']))

test('every word must be found, in any order', () => {
  expect(find('room resolve')).toEqual(['Resolve the room'])
  expect(find('room figures')).toEqual([])
})

test('what begins with the word stands before what has it inside', () =>
  expect(findEntries([entry('Show all'), entry('All rooms')], 'all').map(({ label }) => label)).toEqual([
    'All rooms',
    'Show all',
  ]))

test('beginnings of words are enough, scattered letters are not', () => {
  expect(find('gtf')).toEqual(['Go to figures'])
  expect(find('asme')).toEqual(['Assign to me'])
  expect(find('gfs')).toEqual([])
})

test('marks above letters and signs do not matter', () => {
  expect(findEntries([entry('Réouvrir')], 'reou')).toHaveLength(1)
  expect(find('(')).toEqual([])
})
