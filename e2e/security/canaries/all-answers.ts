import { openSocket, type Caller, type Frame, type ProcedureType, type WireError } from '../matrix/doors.ts'

/** An answer that said no, as it came. */
export interface No {
  text: string
  status: number | 'ws'
  errors: WireError[]
}

export type Talker = ReturnType<typeof talkTo>

/** Calls a server in good and in bad manners, and keeps every answer that said no. */
export function talkTo(url: string) {
  const no: No[] = []
  const headersOf = ({ app, token }: Omit<Caller, 'url'>) => ({
    'x-etalase-app': app,
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  })

  const raw = async (path: string, init: RequestInit = {}): Promise<string> => {
    const answer = await fetch(url + path, init)
    const text = await answer.text()
    if (!answer.ok) no.push({ text, status: answer.status, errors: errorsIn(text) })
    return text
  }

  const call = async (caller: Omit<Caller, 'url'>, type: ProcedureType, path: string, input?: unknown) => {
    const headers = headersOf(caller)
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    const text =
      type === 'mutation'
        ? await raw(`/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input ?? {}) })
        : await raw(`/trpc/${path}${query}`, { headers })
    return (JSON.parse(text) as { result?: { data: unknown } }).result?.data
  }

  /** A socket on which anything may be said. */
  const socket = async (caller: Omit<Caller, 'url'>) => {
    const opened = await openSocket({ url, ...caller })
    opened.addEventListener('message', (message) => {
      const text = String(message.data)
      if (text === 'PING') return
      const frames = [JSON.parse(text) as Frame | Frame[]].flat()
      const errors = frames.flatMap(({ error }) => error ?? [])
      if (errors.length > 0) no.push({ text, status: 'ws', errors })
    })
    return opened
  }

  return { url, no, raw, call, socket }
}

function errorsIn(text: string): WireError[] {
  const answers = [JSON.parse(text) as { error: WireError } | { error: WireError }[]].flat()
  return answers.map(({ error }) => error)
}
