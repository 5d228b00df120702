interface Caller {
  app?: 'shop' | 'desk'
  token?: string
  headers?: Record<string, string>
}

export interface Answer {
  error?: {
    message: string
    data: { refusal: string | null; retryAfterMs: number | null; httpStatus: number }
  }
  result?: { data: unknown }
}

/** Mutations as any language would send them over HTTP, several in one request. */
export async function callBatch(url: string, path: string, inputs: object[], caller: Caller = {}) {
  const { app = 'shop', token, headers } = caller
  const paths = inputs.map(() => path).join(',')
  const response = await fetch(`${url}/trpc/${paths}?batch=1`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-etalase-app': app,
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(Object.fromEntries(inputs.map((input, n) => [n, input]))),
  })
  const body = (await response.json()) as Answer | Answer[]
  return { status: response.status, headers: response.headers, answers: [body].flat() }
}

/** One by itself. */
export async function call(url: string, path: string, input: object, caller: Caller = {}) {
  const { answers, ...rest } = await callBatch(url, path, [input], caller)
  return { ...rest, ...answers[0]! }
}

export const refusalOf = ({ error }: Answer): string | null =>
  error ? (error.data.refusal ?? 'fault') : null
