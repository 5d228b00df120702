import { once } from 'node:events'
import { createServer } from 'node:net'

let last = 20_000 + (process.pid % 10_000)

/** A free port that the system gives to no outgoing connection, so that who is killed finds it free again. */
export async function freePort(): Promise<number> {
  for (;;) {
    last = last >= 32_000 ? 20_000 : last + 1
    const server = createServer().listen(last, '127.0.0.1')
    const [failed] = await Promise.race([
      once(server, 'listening').then(() => [false]),
      new Promise<[boolean]>((resolve) => server.once('error', () => resolve([true]))),
    ])
    if (failed) continue
    server.close()
    await once(server, 'close')
    return last
  }
}
