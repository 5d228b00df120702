import { once } from 'node:events'
import { inBatches, type Caller, type Door } from './door.ts'
import type { Answer } from './judge.ts'
import { appOf } from './people.ts'
import type { Try } from './tries.ts'

interface Frame {
  id: number | null
  result?: { type: string }
  error?: { message: string; data: { code: string; httpStatus: number } }
}

/** So many frames of ten calls does the server take from one socket in one go. */
const frames = 9
const letters = 50_000
const patience = 10_000
/** Ways to refuse everything that a socket has sent. */
const closings: Record<number, string> = { 1009: 'PAYLOAD_TOO_LARGE', 4401: 'UNAUTHORIZED' }

/** Real sockets; what is subscribed to is ended after its first line. */
export function overSocket(url: string): Door {
  return {
    name: 'over ws',
    async knock(caller, tries) {
      const most = tries[0]?.type === 'subscription' ? 3 : frames
      const answers: Answer[] = []
      for (const batches of inFrames(tries, most)) answers.push(...(await onOneSocket(url, caller, batches)))
      return answers
    },
  }
}

/** What is too large for a frame ends its socket, so it gets one to itself. */
function inFrames(tries: Try[], most: number): Try[][][] {
  const sockets: Try[][][] = []
  for (const batch of inBatches(tries, { calls: 10, letters })) {
    const last = sockets.at(-1)
    if (last && last.length < most && !isLarge(batch) && !isLarge(last[0]!)) last.push(batch)
    else sockets.push([batch])
  }
  return sockets
}

const isLarge = ([first]: Try[]) => (JSON.stringify(first!.input) ?? '').length > letters

async function onOneSocket(url: string, { role, token }: Caller, batches: Try[][]): Promise<Answer[]> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`)
  await once(socket, 'open')
  const tries = batches.flat()
  const answers = new Map<number, Answer>()
  const silent = { code: 'no answer', status: 0, told: '' }
  const done = new Promise<void>((resolve) => {
    const late = setTimeout(resolve, patience)
    const isDone = () => answers.size === tries.length && (clearTimeout(late), resolve())
    socket.addEventListener('close', ({ code }) => {
      silent.code = closings[code] ?? 'no answer'
      silent.told = `closed with ${code}`
      clearTimeout(late)
      resolve()
    })
    socket.addEventListener('message', ({ data }) => {
      if (data === 'PING') return
      const frame = JSON.parse(String(data)) as Frame
      const answer = toAnswer(frame)
      if (frame.id === null || answers.has(frame.id) || !answer) return
      answers.set(frame.id, answer)
      isDone()
    })
  })
  const data = token ? { app: appOf(role), token } : { app: appOf(role) }
  socket.send(JSON.stringify({ method: 'connectionParams', data }))
  let id = 0
  for (const batch of batches)
    socket.send(
      JSON.stringify(
        batch.map(({ type, path, input }) => ({ id: id++, method: type, params: { path, input } })),
      ),
    )
  if (tries[0]?.type === 'subscription')
    setTimeout(() => {
      for (let n = 0; n < tries.length; n += 10) {
        const stops = tries.slice(n, n + 10).map((_, i) => ({ id: n + i, method: 'subscription.stop' }))
        if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(stops))
      }
    }, 300)
  await done
  socket.close()
  return tries.map((_, n) => answers.get(n) ?? silent)
}

/** Null for what is not an answer yet: a subscription may start and then be refused. */
function toAnswer({ result, error }: Frame): Answer | null {
  if (error) return { code: error.data.code, status: error.data.httpStatus, told: error.message }
  return result?.type === 'started' ? null : { code: 'OK', status: 200, told: '' }
}
