import { createWorld, password } from '@etalase/api/testing'
import { serveDatabase } from '@etalase/server/testing'
import { createEtalaseClient } from '../client.ts'
import type { EtalaseClient } from '../etalase-client.ts'
import type { EtalaseOptions } from '../options.ts'

/** A real server with a database of its own, and clients signed in by name. */
export async function openHouse() {
  const world = await createWorld()
  let server = await serveDatabase(world.url)
  const { url } = server
  const clients: EtalaseClient[] = []

  async function visit(app: 'shop' | 'desk', name: string, options: Partial<EtalaseOptions>) {
    await (app === 'shop' ? world.shopper(name) : world.admin(name))
    const door = createEtalaseClient({ url, app })
    const { token, ...viewer } = await door.session.signIn.mutate({
      email: `${name}@example.com`,
      password,
      token: true,
    })
    const client = createEtalaseClient({ url, app, token, ...options })
    clients.push(client)
    await client.outbox.open(viewer)
    return client
  }

  return {
    world,
    get server() {
      return server
    },
    /** Stops the server, and starts it again where it was. */
    async restart(between: () => Promise<void>) {
      await server[Symbol.asyncDispose]()
      await between()
      server = await serveDatabase(world.url, { port: Number(new URL(url).port) })
    },
    shopper: (name: string, options: Partial<EtalaseOptions> = {}) => visit('shop', name, options),
    admin: (name: string, options: Partial<EtalaseOptions> = {}) => visit('desk', name, options),
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.close()
      await server[Symbol.asyncDispose]()
      await world[Symbol.asyncDispose]()
    },
  }
}
