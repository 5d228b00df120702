import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A WebSocket without a library, for what no library would do. Masks with zeros, which is allowed. */
export async function openRawSocket(url: string, token: string | null) {
  const { port, hostname } = new URL(url)
  const line = connect(Number(port), hostname)
  line.on('error', () => undefined)
  line.setNoDelay()
  const heads = [
    'GET /trpc HTTP/1.1',
    `Host: ${hostname}:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    'x-etalase-app: shop',
    ...(token ? [`Authorization: Bearer ${token}`] : []),
  ]
  line.write(`${heads.join('\r\n')}\r\n\r\n`)
  await once(line, 'data')
  let code: number | null = null
  line.on('data', (bytes: Buffer) => {
    // A closing is the last thing said, and short: its code follows its two bytes of head.
    const at = bytes.lastIndexOf(0x88)
    if (at >= 0 && at + 4 <= bytes.length && bytes[at + 1]! < 126) code = bytes.readUInt16BE(at + 2)
  })
  const closed = new Promise<void>((resolve) => line.once('close', () => resolve()))
  return {
    line,
    get code() {
      return code
    },
    /** Whether it was closed in that time. */
    isClosedWithin: (ms: number) => Promise.race([closed.then(() => true), pause(ms, false)]),
    frame: (bytes: Buffer) => line.write(framed(bytes)),
    say: (frame: object) => line.write(framed(Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...frame })))),
  }
}

function framed(payload: Buffer): Buffer {
  const { length } = payload
  const size = length < 65_536 ? Buffer.alloc(2) : Buffer.alloc(8)
  if (length < 65_536) size.writeUInt16BE(length)
  else size.writeBigUInt64BE(BigInt(length))
  const head = Buffer.from([0x81, 0x80 | (length < 65_536 ? 126 : 127)])
  return Buffer.concat([head, size, Buffer.alloc(4), payload])
}
