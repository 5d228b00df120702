import type { AppName } from '@etalase/api/house'

export interface Caller {
  url: string
  app: AppName
  token: string | null
}

export type ProcedureType = 'query' | 'mutation' | 'subscription'

export interface Call {
  type: ProcedureType
  path: string
  input: object | undefined
}

export interface WireError {
  message: string
  code: number
  data: { refusal: string | null; code: string; requestId: string | null }
}

/** What came back; of a subscription, its first line. */
export type Answer = { data: unknown; error?: undefined } | { error: WireError; data?: undefined }

export interface Frame {
  id: number
  result?: { type?: string; data?: unknown }
  error?: WireError
}

const headersOf = ({ app, token }: Caller): Record<string, string> => ({
  'x-etalase-app': app,
  ...(token ? { authorization: `Bearer ${token}` } : {}),
})

const asked = ({ path, input }: Call) =>
  `/trpc/${path}${input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''}`

export async function overHttp(caller: Caller, call: Call): Promise<Answer> {
  const answer =
    call.type === 'query'
      ? await fetch(caller.url + asked(call), { headers: headersOf(caller) })
      : await fetch(`${caller.url}/trpc/${call.path}`, {
          method: 'POST',
          headers: { ...headersOf(caller), 'content-type': 'application/json' },
          body: JSON.stringify(call.input ?? {}),
        })
  const { result, error } = (await answer.json()) as { result?: { data: unknown }; error?: WireError }
  return error ? { error } : { data: result?.data }
}

/** Several calls on one new socket, ten in a frame. */
export async function overSocket(caller: Caller, calls: Call[]): Promise<Answer[]> {
  const socket = await openSocket(caller)
  const answers = new Map<number, Answer>()
  const all = new Promise<Answer[]>((resolve, reject) => {
    socket.addEventListener('close', ({ code, reason }) => {
      // Signing out ends the socket too, maybe before it is answered.
      const out = code === 4401 && calls.every(({ path }) => path === 'session.signOut')
      if (out) resolve(calls.map(() => ({ data: null })))
      else reject(new Error(`the socket was closed: ${code} ${reason}`))
    })
    socket.addEventListener('message', ({ data }) => {
      for (const { id, result, error } of [JSON.parse(String(data)) as Frame | Frame[]].flat()) {
        if (answers.has(id) || (result && result.type !== 'data')) continue
        answers.set(id, error ? { error } : { data: result?.data })
      }
      if (answers.size === calls.length) resolve(calls.map((_, id) => answers.get(id)!))
    })
  })
  const frames = calls.map(({ type, path, input }, id) => ({ id, method: type, params: { path, input } }))
  for (let at = 0; at < frames.length; at += 10) socket.send(JSON.stringify(frames.slice(at, at + 10)))
  return all.finally(() => socket.close())
}

/** A socket of somebody, who has said who they are. */
export async function openSocket({ url, app, token }: Caller): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('the socket broke')))
  })
  socket.send(JSON.stringify({ method: 'connectionParams', data: { app, ...(token ? { token } : {}) } }))
  return socket
}

/** The first line of a subscription as server-sent events. */
export async function overEvents(caller: Caller, call: Call): Promise<Answer> {
  const leave = new AbortController()
  const headers = { ...headersOf(caller), accept: 'text/event-stream' }
  const answer = await fetch(caller.url + asked(call), { headers, signal: leave.signal })
  if (!answer.ok) return { error: ((await answer.json()) as { error: WireError }).error }
  try {
    for await (const { event, data } of linesOf(answer)) {
      if (event === 'serialized-error') return { error: JSON.parse(data) as WireError }
      if (event === 'message') return { data: JSON.parse(data) as unknown }
    }
    throw new Error(`${call.path} ended without a line`)
  } finally {
    leave.abort()
  }
}

/** What a stream of events says, line by line. */
export async function* linesOf(answer: Response): AsyncGenerator<{ event: string; data: string }> {
  let rest = ''
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n\n')
    rest = parts.pop()!
    for (const part of parts) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(part)?.[1]
      yield { event: field('event') ?? 'message', data: field('data') ?? '' }
    }
  }
}
