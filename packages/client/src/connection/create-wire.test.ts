import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Transport } from './connection.ts'
import { createWire } from './create-wire.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(transports: Transport[] = ['websocket', 'sse', 'polling']) {
  const network = { answers: true, socketOpens: false }
  const wire = createWire({
    transports,
    answers: async () => network.answers,
    socketOpens: async () => network.socketOpens,
  })
  const leave = wire.join()
  const fail = async (times: number) => {
    for (let n = 0; n < times; n++) {
      wire.broken()
      await vi.advanceTimersByTimeAsync(1)
    }
  }
  return { wire, network, fail, leave }
}

test('nothing followed is nothing missing', () => {
  const { wire, leave } = open()
  expect(wire.get().phase).toBe('connecting')
  leave()
  expect(wire.get().phase).toBe('live')
})

test('three sockets that bring nothing step down, two streams that bring nothing again', async () => {
  const { wire, fail } = open()
  await fail(2)
  expect(wire.transport).toBe('websocket')
  await fail(1)
  expect(wire.transport).toBe('sse')
  await fail(2)
  expect(wire.transport).toBe('polling')
  wire.delivered()
  expect(wire.get()).toMatchObject({ phase: 'reduced', transport: 'polling' })
  expect(wire.stats.steps).toBe(2)
})

test('a socket that opens and stays silent steps down after eight seconds', async () => {
  const { wire } = open()
  await vi.advanceTimersByTimeAsync(8_001)
  expect(wire.transport).toBe('sse')
})

test('without an EventSource it goes straight to polling', async () => {
  const { wire, fail } = open(['websocket', 'polling'])
  await fail(3)
  expect(wire.transport).toBe('polling')
})

test('a server that answers nothing at all is no reason to step down', async () => {
  const { wire, network, fail } = open()
  network.answers = false
  await fail(20)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(wire.transport).toBe('websocket')
})

test('a socket that worked and broke only connects again', async () => {
  const { wire } = open()
  wire.delivered()
  expect(wire.get().phase).toBe('live')
  wire.broken()
  expect(wire.get()).toMatchObject({ phase: 'connecting', transport: 'websocket' })
  wire.delivered()
  expect(wire.get().phase).toBe('live')
})

test('it steps up again when a socket opens, and those who follow move along', async () => {
  const { wire, network, fail } = open()
  await fail(3)
  wire.delivered()
  const moved: string[] = []
  wire.onMove(() => moved.push(wire.transport))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(wire.transport).toBe('sse')
  network.socketOpens = true
  await vi.advanceTimersByTimeAsync(120_000)
  expect(moved[0]).toBe('websocket')
})

test('a lost network shows, and comes back by itself', () => {
  const { wire } = open()
  wire.delivered()
  wire.reached(false)
  expect(wire.get()).toMatchObject({ phase: 'offline', reason: 'network' })
  wire.delivered()
  expect(wire.get().phase).toBe('live')
  expect(wire.get().reason).toBeUndefined()
})

test('whoever is refused is not tried again until the session is another one', async () => {
  const { wire, network } = open()
  wire.refused('signed-out')
  network.socketOpens = true
  wire.retry()
  expect(wire.get()).toMatchObject({ phase: 'offline', reason: 'signed-out' })
  wire.renew()
  expect(wire.get().phase).toBe('connecting')
})

test('what was under way when the network went does not bring it back', () => {
  const { wire } = open()
  const asked = Date.now()
  vi.advanceTimersByTime(5)
  vi.stubGlobal('navigator', { onLine: false })
  try {
    wire.reached(false)
    wire.delivered()
    wire.reached(true, asked)
    expect(wire.get().phase).toBe('offline')
    vi.advanceTimersByTime(5)
    wire.reached(true, Date.now())
    expect(wire.get().phase).toBe('live')
  } finally {
    vi.unstubAllGlobals()
  }
})
