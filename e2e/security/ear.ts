import { linesOf, openSocket, type Caller, type Frame, type WireError } from './matrix/doors.ts'

/** Something that came: of which subscription, and when. */
export interface Heard {
  id: number
  at: number
  data?: unknown
  error?: WireError
}

export interface Ear extends Disposable {
  heard: Heard[]
  isOpen(): boolean
  subscribe(id: number, path: string, input?: object): void
}

/** Listens on a socket, and notes all that comes, until it is put away. */
export async function openEar(caller: Caller): Promise<Ear> {
  const socket = await openSocket(caller)
  const heard: Heard[] = []
  socket.addEventListener('message', (message) => {
    const { id, result, error } = JSON.parse(String(message.data)) as Frame
    if (error) heard.push({ id, at: Date.now(), error })
    else if (result?.type === 'data') heard.push({ id, at: Date.now(), data: result.data })
  })
  return {
    heard,
    isOpen: () => socket.readyState === socket.OPEN,
    subscribe: (id, path, input) =>
      socket.send(JSON.stringify({ id, method: 'subscription', params: { path, input } })),
    [Symbol.dispose]: () => socket.close(),
  }
}

/** The same by server-sent events, a request for each. */
export function openEventsEar({ url, app, token }: Caller): Ear {
  const heard: Heard[] = []
  const leave = new AbortController()
  const listen = async (id: number, path: string, input?: object) => {
    const query = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
    const headers = { 'x-etalase-app': app, authorization: `Bearer ${token}`, accept: 'text/event-stream' }
    const answer = await fetch(`${url}/trpc/${path}${query}`, { headers, signal: leave.signal })
    for await (const { event, data } of linesOf(answer)) {
      if (event === 'message') heard.push({ id, at: Date.now(), data: JSON.parse(data) as unknown })
      if (event === 'serialized-error')
        heard.push({ id, at: Date.now(), error: JSON.parse(data) as WireError })
    }
  }
  return {
    heard,
    isOpen: () => !leave.signal.aborted,
    // A stream that is cut ends as an error; that it ended is all there is to know.
    subscribe: (id, path, input) => void listen(id, path, input).catch(() => undefined),
    [Symbol.dispose]: () => leave.abort(),
  }
}
