import { appOf } from './people.ts'
import { inBatches, type Caller, type Door } from './door.ts'
import type { Answer } from './judge.ts'
import type { Try } from './tries.ts'

interface Said {
  result?: unknown
  error?: { message: string; data: { code: string; httpStatus: number } }
}

/** Real requests, as many in one as the server takes: GET for what asks, POST for what changes. */
export function overHttp(url: string): Door {
  return {
    name: 'over HTTP',
    async knock(caller, tries) {
      const posted = tries[0]?.type === 'mutation'
      const alone = tries[0]?.type === 'subscription'
      const most = { calls: alone ? 1 : 10, letters: posted ? 50_000 : 10_000 }
      const answers: Answer[] = []
      for (const batch of inBatches(tries, most)) {
        const ask = alone ? openStream : posted ? post : get
        answers.push(...(await ask(url, caller, batch)))
      }
      return answers
    },
  }
}

function headersOf({ role, token }: Caller): Record<string, string> {
  const app = { 'content-type': 'application/json', 'x-etalase-app': appOf(role) }
  return token ? { ...app, authorization: `Bearer ${token}` } : app
}

const pathsOf = (batch: Try[]) => batch.map(({ path }) => path).join(',')
const inputsOf = (batch: Try[]) => JSON.stringify(Object.fromEntries(batch.map(({ input }, n) => [n, input])))
const addressOf = (url: string, batch: Try[]) =>
  `${url}/trpc/${pathsOf(batch)}?batch=1&input=${encodeURIComponent(inputsOf(batch))}`

async function get(url: string, caller: Caller, batch: Try[]): Promise<Answer[]> {
  return read(await fetch(addressOf(url, batch), { headers: headersOf(caller) }), batch)
}

async function post(url: string, caller: Caller, batch: Try[]): Promise<Answer[]> {
  const asked = { method: 'POST', headers: headersOf(caller), body: inputsOf(batch) }
  return read(await fetch(`${url}/trpc/${pathsOf(batch)}?batch=1`, asked), batch)
}

async function read(answer: Response, batch: Try[]): Promise<Answer[]> {
  const { status } = answer
  const text = await answer.text()
  if (status === 431) return batch.map(() => ({ code: 'PAYLOAD_TOO_LARGE', status, told: text }))
  const said = JSON.parse(text) as Said | Said[]
  return batch.map((_, i) => toAnswer(Array.isArray(said) ? said[i] : said, status))
}

function toAnswer(said: Said | undefined, status: number): Answer {
  if (said?.error)
    return { code: said.error.data.code, status: said.error.data.httpStatus, told: said.error.message }
  return { code: said?.result ? 'OK' : 'no answer', status, told: '' }
}

/** Server-sent events: the first thing that comes, and then no more. */
async function openStream(url: string, caller: Caller, [one]: Try[]): Promise<Answer[]> {
  const stop = new AbortController()
  const input = one!.input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(one!.input))}`
  const headers = { ...headersOf(caller), accept: 'text/event-stream' }
  const answer = await fetch(`${url}/trpc/${one!.path}${input}`, { headers, signal: stop.signal })
  try {
    if (!answer.ok) return await read(answer, [one!])
    return [await firstOf(answer)]
  } finally {
    stop.abort()
  }
}

async function firstOf(answer: Response): Promise<Answer> {
  let text = ''
  const patience = AbortSignal.timeout(100)
  const over = new Promise<null>((resolve) => {
    patience.addEventListener('abort', () => resolve(null))
  })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const next = await Promise.race([reader.read(), over])
    if (next === null || next.done) return { code: 'OK', status: 200, told: '' }
    text += next.value
    const failed = /event: serialized-error\ndata: (.*)\n/.exec(text)
    if (failed) {
      const shape = JSON.parse(failed[1]!) as NonNullable<Said['error']>
      return { code: shape.data.code, status: shape.data.httpStatus, told: shape.message }
    }
    if (/\nid: |event: return|^data: \{/m.test(text.replace(/event: connected\ndata: .*\n/, '')))
      return { code: 'OK', status: 200, told: '' }
  }
}
