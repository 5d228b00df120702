import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Says what is no HTTP, and a head that never ends; answers what came of that. */
export async function talkNonsense(url: string): Promise<string> {
  const { port } = new URL(url)
  const dial = () => connect(Number(port), '127.0.0.1').on('error', () => undefined)
  for (const bytes of ['GET // HTTP/1.1\r\nHost: [\r\n\r\n', '\0\0\0\r\n\r\n', randomBytes(2_000)])
    dial().end(bytes).resume()
  const endless = dial()
  let answer = ''
  endless.on('data', (bytes: Buffer) => (answer += bytes.toString()))
  const closed = new Promise((resolve) => endless.once('close', resolve))
  endless.write('GET / HTTP/1.1\r\nHost: shop\r\n')
  for (let n = 0; n < 200 && !answer && !endless.destroyed; n++) {
    endless.write(`X-${n}: ${'x'.repeat(1_000)}\r\n`)
    await pause(5)
  }
  await Promise.race([closed, pause(1_000)])
  endless.destroy()
  return answer.split('\r\n')[0] ?? ''
}
