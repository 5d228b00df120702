import { tmpdir } from 'node:os'
import { openLog } from '../log.ts'
import { serve, type Server } from '../serve.ts'

export interface TestServer extends AsyncDisposable {
  url: string
  server: Server
}

/** A real server of one's own on a free port of this machine, as another process on that database would be. */
export async function serveDatabase(
  databaseUrl: string,
  settings: Partial<Parameters<typeof serve>[0]> = {},
): Promise<TestServer> {
  const local = { host: '127.0.0.1', port: 0, shared: true, filesDir: tmpdir(), production: false }
  const server = await serve({ ...local, databaseUrl, log: openLog('silent'), ...settings })
  return {
    url: `http://127.0.0.1:${server.port}`,
    server,
    [Symbol.asyncDispose]: () => server.close(0),
  }
}
