import { createEtalaseClient } from '../client.ts'
import type { EtalaseClient } from '../etalase-client.ts'
import type { EtalaseOptions } from '../options.ts'
import type { SendInput } from '../outbox/outbox-entry.ts'

type Answer = (input: SendInput, init: RequestInit) => Response | Promise<Response>

const open: EtalaseClient[] = []

export function closeOffices() {
  for (const client of open.splice(0)) client.close()
}

/** A server that knows `message.send` only, and answers as told. */
export function postOffice(answer: Answer, options: Partial<EtalaseOptions> = {}) {
  const got: SendInput[] = []
  const client = createEtalaseClient({
    url: 'http://post.office',
    app: 'shop',
    ...options,
    async fetch(_url, init = {}) {
      const input = JSON.parse(init.body as string) as SendInput
      got.push(input)
      return answer(input, init)
    },
  })
  open.push(client)
  return { client, outbox: client.outbox, got, texts: () => got.map(({ body }) => body.text) }
}

let seq = 0

export function taken({ clientId, roomId, body }: SendInput): Response {
  seq += 1
  const data = { id: `m${seq}`, roomId, seq, clientId, senderId: 'ann', kind: 'TEXT', text: body.text }
  return Response.json({ result: { data } })
}

export function refused(
  httpStatus: number,
  refusal: string | null = null,
  headers: HeadersInit = {},
  retryAfterMs: number | null = null,
): Response {
  const data = { code: 'CONFLICT', httpStatus, refusal, retryAfterMs }
  const error = { message: 'No.', code: -32600, data }
  return Response.json({ error }, { status: httpStatus, headers })
}
