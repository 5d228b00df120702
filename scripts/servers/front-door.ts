import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Backend {
  port: number
  /** Whether it runs; one that does not is passed by. */
  isUp: () => boolean
}

/** One port for many servers: every connection goes to the next one, and no visitor belongs to any of them. */
export async function openFrontDoor(at: { host: string; port: number }, backends: readonly Backend[]) {
  let turn = 0

  function letIn(near: Socket, tries = backends.length) {
    const up = backends.filter((backend) => backend.isUp())
    const backend = up[turn++ % up.length]
    if (!backend || tries === 0) return near.destroy()
    const far = connect(backend.port, '127.0.0.1')
    // It died a moment ago: nothing was sent yet, so the next one can have all of it.
    const another = () => letIn(near, tries - 1)
    far.once('error', another)
    far.once('connect', () => {
      far.off('error', another)
      join(near, far)
    })
  }

  const door = createServer({ pauseOnConnect: true }, (near) => {
    near.on('error', () => near.destroy())
    letIn(near)
  })
  door.listen(at.port, at.host)
  await once(door, 'listening')
  return {
    port: (door.address() as AddressInfo).port,
    /** Nobody new comes in; who is here stays until their server says goodbye. */
    [Symbol.dispose]: () => void door.close(),
  }
}

function join(near: Socket, far: Socket): void {
  near.once('close', () => far.destroy())
  far.once('close', () => near.destroySoon()).on('error', () => far.destroy())
  near.setNoDelay().pipe(far)
  far.setNoDelay().pipe(near)
}
