import { once } from 'node:events'
import type { Server } from 'node:http'
import { Server as Listener, type Socket } from 'node:net'
import { setImmediate as haveRead, setTimeout as pause } from 'node:timers/promises'

const inFlight = 10_000
const atMost = 17_000

/** Connections that have not asked for anything yet: browsers open some ahead, and Node does not count them as idle. */
export function watchUnused(server: Server): Set<Socket> {
  const unused = new Set<Socket>()
  server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  for (const asked of ['request', 'upgrade'] as const)
    server.on(asked, ({ socket }) => void unused.delete(socket))
  return unused
}

/** Takes no new connection; those that are open may be asked on for a while, and what is in flight is finished. */
export async function leave(server: Server, unused: Set<Socket>, lingerMs: number): Promise<void> {
  const closed = once(server, 'close')
  // What has come is read first, here and below: closing on something unread resets the connection.
  await haveRead()
  // Not the close of HTTP, which hangs up at once where a call may be on its way.
  Listener.prototype.close.call(server)
  await Promise.race([closed, pause(lingerMs)])
  const hangUp = () => {
    server.closeIdleConnections() // what was in flight goes idle later
    for (const socket of unused) socket.destroy()
  }
  await haveRead()
  server.close()
  hangUp()
  const idle = setInterval(setImmediate, 50, hangUp)
  const hurry = setTimeout(() => server.closeAllConnections(), Math.min(inFlight, atMost - lingerMs))
  await closed
  clearInterval(idle)
  clearTimeout(hurry)
}
