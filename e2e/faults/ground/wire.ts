import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Socket } from 'node:net'
import { carry, type Rules } from './carry.ts'

/** A proxy that delays, swallows and cuts. It goes to the first of its targets that takes the connection. */
export async function openWire(targets: () => readonly NetConnectOpts[]) {
  const rules: Rules = { delayMs: 0, swallows: 'nothing', lost: 0 }
  const ends = new Set<Socket>()
  const server = createServer({ pauseOnConnect: true }, (near) => {
    keep(near)
    dial(near, [...targets()])
  })

  function keep(end: Socket) {
    ends.add(end)
    end.on('error', () => end.destroy())
    end.on('close', () => ends.delete(end))
  }

  function dial(near: Socket, [target, ...others]: NetConnectOpts[]) {
    if (near.destroyed) return
    if (!target) return void near.resetAndDestroy()
    const far = connect(target)
    const next = () => dial(near, others)
    far.once('error', next)
    far.once('connect', () => {
      far.off('error', next)
      keep(far)
      carry(near, far, rules)
    })
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => ends.forEach((end) => (end.remotePort ? end.resetAndDestroy() : end.destroy()))
  return {
    port: (server.address() as AddressInfo).port,
    rules,
    cut,
    get connections() {
      return ends.size
    },
    async [Symbol.asyncDispose]() {
      server.close()
      cut()
      await once(server, 'close')
    },
  }
}
