import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Call, Window } from './windows.ts'

export type Line = Awaited<ReturnType<typeof openLine>>

interface Frame {
  id: number
  result?: { type: string }
  error?: { message: string }
}

/** A socket that says what a window says, and keeps nothing of what it hears. */
export async function openLine(url: string, window: Window | null) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`)
  const waiting = new Map<number, { done: () => void; failed: (error: Error) => void }>()
  let closed: number | null = null
  socket.on('message', (data: Buffer) => {
    const text = data.toString()
    if (text === 'PING') return socket.send('PONG')
    const frame = JSON.parse(text) as Frame
    if (frame.error) waiting.get(frame.id)?.failed(new Error(frame.error.message))
    else if (frame.result?.type === 'data') waiting.get(frame.id)?.done()
  })
  socket.on('close', (code) => (closed = code))
  await once(socket, 'open')
  socket.on('error', () => undefined)
  if (window)
    socket.send(
      JSON.stringify({ method: 'connectionParams', data: { app: window.app, token: window.token } }),
    )
  const call = (id: number, method: string, { path, input }: Call) =>
    new Promise<void>((done, failed) => {
      waiting.set(id, { done, failed })
      socket.send(JSON.stringify({ id, jsonrpc: '2.0', method, params: { path, input } }))
    }).finally(() => waiting.delete(id))
  return {
    socket,
    /** How it was closed; null while it is open. */
    closed: () => closed,
    /** Answers once the server knows who this is. */
    greeted: () => call(0, 'query', { path: 'session.me', input: {} }),
    /** Answers with its first line of data. */
    follow: (id: number, what: Call) => call(id, 'subscription', what),
  }
}
