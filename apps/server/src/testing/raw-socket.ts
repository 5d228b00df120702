import { randomBytes } from 'node:crypto'

/** What asks for a socket, as bytes: whoever writes them need not read, nor close when told to. */
export function upgradeTo(url: string, token: string): string {
  const lines = [
    'GET /trpc HTTP/1.1',
    `Host: ${new URL(url).host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    'x-etalase-app: shop',
    `Authorization: Bearer ${token}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

/** A frame as a browser would mask it; its text is longer than 125 and shorter than 65,536 bytes. */
export function maskedFrame(message: object): Buffer {
  const text = Buffer.from(JSON.stringify(message).padEnd(126))
  const mask = randomBytes(4)
  const head = Buffer.from([0x81, 0x80 | 126, text.length >> 8, text.length & 0xff])
  return Buffer.concat([head, mask, text.map((byte, i) => byte ^ mask[i % 4]!)])
}
