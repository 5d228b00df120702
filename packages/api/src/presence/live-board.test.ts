import { expect, test } from 'vitest'
import { Bells } from '../log/bells.ts'
import { LiveBoard } from './live-board.ts'

const ann = { id: 'ann', name: 'Ann', kind: 'CUSTOMER' } as const
const budi = { id: 'budi', name: 'Budi', kind: 'AGENT' } as const

/** The boards of two servers that hear each other. */
function twoServers() {
  const [one, two] = [new LiveBoard(new Bells()), new LiveBoard(new Bells())]
  one.onTell((line) => two.hear('one', line))
  two.onTell((line) => one.hear('two', line))
  return [one, two] as const
}

test('what happens on one server is the same on the other', () => {
  const [one, two] = twoServers()
  one.enter('room', ann)
  two.enter('room', budi)
  one.setTyping('room', ann, true)
  one.deliver('room', ann.id, 4)
  for (const board of [one, two]) {
    expect(board.read('room').present).toEqual([
      { ...ann, delivered: 4 },
      { ...budi, delivered: 0 },
    ])
    expect(board.typing()).toEqual([['room', [ann]]])
  }
})

test('who has a window on each of two servers is there until the last one closes', () => {
  const [one, two] = twoServers()
  one.enter('room', ann)
  two.enter('room', ann)
  one.leave('room', ann)
  expect([one, two].map((board) => board.read('room').present.length)).toEqual([1, 1])
  two.leave('room', ann)
  expect([one, two].map((board) => board.read('room').present.length)).toEqual([0, 0])
})

test('typing that began at one server ends at whichever the message comes to', () => {
  const [one, two] = twoServers()
  one.setTyping('room', ann, true)
  two.setTyping('room', ann, false)
  expect([one.typing(), two.typing()]).toEqual([[], []])
})

test('how far a stream on one server has got is known of a window on another', () => {
  const [one, two] = twoServers()
  one.enter('room', ann)
  two.deliver('room', ann.id, 9)
  expect(one.read('room').present).toEqual([{ ...ann, delivered: 9 }])
  expect(one.own()).toEqual([{ roomId: 'room', person: ann, here: true, delivered: 9 }])
})

test('a server that tells all again takes away who is not among them, and nobody else', () => {
  const board = new LiveBoard(new Bells())
  board.enter('room', budi)
  board.hear('one', { roomId: 'room', person: ann, here: true })
  board.hear('one', { roomId: 'room', person: budi, here: true })
  board.hear('two', { roomId: 'hall', person: ann, here: true })
  board.hearAll('one', [])
  expect(board.read('room').present).toEqual([{ ...budi, delivered: 0 }])
  expect(board.read('hall').present).toEqual([{ ...ann, delivered: 0 }])
  expect(board.own()).toHaveLength(1)
})

test('what is heard is not told back', () => {
  const board = new LiveBoard(new Bells())
  const told: unknown[] = []
  board.onTell((line) => told.push(line))
  board.hear('one', { roomId: 'room', person: ann, here: true, delivered: 3, typing: 6_000 })
  board.hearAll('one', [])
  expect(told).toEqual([])
})

test('each server is known by as many people as it tells of, and one that is gone leaves nothing behind', () => {
  const [one, two] = twoServers()
  for (const room of ['room', 'hall']) for (const person of [ann, budi]) one.enter(room, person)
  one.enter('room', ann)
  one.leave('hall', budi)
  for (const line of one.own()) two.hear('one', line)
  expect([one.count, two.countOf('one'), two.count]).toEqual([3, 3, 0])
  one.leave('room', ann)
  expect([one.count, two.countOf('one')]).toEqual([3, 3])
  two.hearAll('one', [])
  expect(two.countOf('one')).toBe(0)
  expect(['room', 'hall'].flatMap((room) => two.read(room).present)).toEqual([])
})
