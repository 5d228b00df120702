import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const main = resolve(import.meta.dirname, '../apps/server/dist/main.js')

/** The server as it is shipped, as a process of its own; answers once it is ready. */
export function startBuild(settings: Record<string, string>, ...options: string[]) {
  return startBuildAt(main, settings, ...options)
}

/** The same, where its files lie somewhere else. */
export async function startBuildAt(main: string, settings: Record<string, string>, ...options: string[]) {
  // What a test does in a minute is more than people may.
  const env = { PATH: process.env['PATH'], PORT: '0', LIMITS_FACTOR: '1000', ...settings }
  const child = spawn(process.execPath, [main, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = listen(child)
  const url = await readiness(child, said)
  const exited = once(child, 'exit')
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await exited
  }
  return { url, process: child, said, stop: end('SIGTERM'), kill: end('SIGKILL') }
}

/** All that it says, read to the end: a full pipe would stop the server. */
function listen(child: ChildProcess): () => string {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => void (said += data.toString()))
  child.stderr?.pipe(process.stderr, { end: false })
  return () => said
}

async function readiness(child: ChildProcess, said: () => string): Promise<string> {
  const gone = once(child, 'exit')
  for (;;) {
    const url = /^ready (.+)$/m.exec(said())?.[1]
    if (url) return url
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the build did not get ready; run npm run build first: ${said()}`)
    await Promise.race([once(child.stdout!, 'data'), gone])
  }
}
