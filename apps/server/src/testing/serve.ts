import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generous } from '@etalase/api/testing'
import { openLog } from '../log.ts'
import { serve, type Server } from '../serve.ts'

export interface TestServer extends AsyncDisposable {
  url: string
  server: Server
}

const local = {
  host: '127.0.0.1',
  port: 0,
  shared: true,
  limitsFactor: generous,
  filesDir: tmpdir(),
  production: false,
}

/** A real server of one's own on a free port of this machine, as another process on that database would be. */
export async function serveDatabase(
  databaseUrl: string,
  settings: Partial<Parameters<typeof serve>[0]> = {},
): Promise<TestServer> {
  const server = await serve({ ...local, databaseUrl, log: openLog('silent'), ...settings })
  return {
    url: `http://127.0.0.1:${server.port}`,
    server,
    [Symbol.asyncDispose]: () => server.close(0),
  }
}

/** The same as a process of its own, which can be killed. */
export async function serveProcess(databaseUrl: string, settings: Partial<Parameters<typeof serve>[0]>) {
  const script = join(import.meta.dirname, 'serve-process.ts')
  const child = spawn(process.execPath, [script, JSON.stringify({ ...local, databaseUrl, ...settings })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const [port] = (await Promise.race([once(child.stdout, 'data'), exited])) as [unknown]
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  return { url: `http://127.0.0.1:${String(port).trim()}`, kill, [Symbol.asyncDispose]: kill }
}
