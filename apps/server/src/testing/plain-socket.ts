import { once } from 'node:events'
import { WebSocket } from 'ws'

export interface Frame {
  id: number | null
  method?: string
  result?: { type: string; id?: string; data?: unknown }
  error?: { message: string; data: { refusal: string | null; code: string } }
}

/** A socket as any language would open one: JSON frames, and nothing of ours. */
export async function plainSocket(url: string, connectionParams: Record<string, string>) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`)
  const frames: Frame[] = []
  const waiting = new Set<() => void>()
  socket.on('message', (data: Buffer) => {
    if (data.toString() === 'PING') return socket.send('PONG')
    frames.push(JSON.parse(data.toString()) as Frame)
    for (const look of waiting) look()
  })
  socket.on('error', () => undefined)
  await once(socket, 'open')
  socket.send(JSON.stringify({ method: 'connectionParams', data: connectionParams }))
  return {
    socket,
    frames,
    subscribe: (id: number, path: string, input: object) =>
      socket.send(JSON.stringify({ id, jsonrpc: '2.0', method: 'subscription', params: { path, input } })),
    /** The first frame that fits, also one that came before. */
    async frame(fits: (frame: Frame) => boolean): Promise<Frame> {
      for (;;) {
        const found = frames.find(fits)
        if (found) return found
        await new Promise<void>((resolve) => {
          const look = () => (waiting.delete(look), resolve())
          waiting.add(look)
        })
      }
    },
  }
}
