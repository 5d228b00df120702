import { randomUUID } from 'node:crypto'
import { password, type Visitor } from '@etalase/api/testing'
import { plainSocket } from './plain-socket.ts'

/** Somebody of the world, signed in at the server of an address: they call over HTTP and listen on a socket of their own. */
export async function visit(visitor: Visitor, url: string) {
  const { app } = visitor.context
  const token = await signIn(visitor, url)
  const post = (at: string, path: string, input: object) =>
    fetch(`${at}/trpc/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-etalase-app': app,
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(input),
    })
  const ear = await plainSocket(url, { app, token })
  return {
    ear,
    /** At their own server, or at another: a load balancer knows no difference. */
    post: (path: string, input: object, at = url) => post(at, path, input),
    say: (roomId: string, text: string, at = url) =>
      post(at, 'message.send', { clientId: randomUUID(), roomId, body: { kind: 'text', text } }),
    /** What the newest line of a subscription says. */
    newest: (id: number): unknown =>
      ear.frames.findLast((frame) => frame.id === id && frame.result?.type === 'data')?.result?.data,
    [Symbol.dispose]: () => ear.socket.terminate(),
  }
}

export async function signIn({ viewer, context }: Visitor, url: string): Promise<string> {
  const answer = await fetch(`${url}/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-etalase-app': context.app },
    body: JSON.stringify({ email: viewer.email, password, token: true }),
  })
  const { result } = (await answer.json()) as { result: { data: { token: string } } }
  return result.data.token
}
