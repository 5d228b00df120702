import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Socket } from 'node:net'

/** A way to a database that can fall silent: what is open then stays open and carries nothing; what is new works. */
export async function lineToDatabase(databaseUrl: string) {
  const lines = new Set<{ silent: boolean }>()
  const ends = new Set<Socket>()
  const server = createServer((near) => {
    const line = { silent: false }
    const far = connect(addressOf(new URL(databaseUrl)))
    lines.add(line)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from)
      from.on('error', () => from.destroy())
      from.on('data', (data) => line.silent || to.write(data))
      from.on('close', () => (ends.delete(from), line.silent || to.destroy()))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.search = ''
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    fallSilent() {
      for (const line of lines) line.silent = true
    },
    async [Symbol.asyncDispose]() {
      server.close()
      for (const end of ends) end.destroy()
      await once(server, 'close')
    },
  }
}

/** The embedded PostgreSQL listens in a folder. */
function addressOf({ hostname, port, searchParams }: URL): NetConnectOpts {
  const folder = searchParams.get('host')
  const number = Number(port || 5432)
  return folder ? { path: `${folder}/.s.PGSQL.${number}` } : { host: hostname, port: number }
}
