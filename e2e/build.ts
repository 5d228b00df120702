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
  const env = { PATH: process.env['PATH'], PORT: '0', ...settings }
  const child = spawn(process.execPath, [main, ...options], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await readiness(child)
  const exited = once(child, 'exit')
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await exited
  }
  return { url, process: child, stop: end('SIGTERM'), kill: end('SIGKILL') }
}

async function readiness(child: ChildProcess): Promise<string> {
  let said = ''
  const ready = new Promise<string>((done) => {
    // Read to the end: a full pipe would stop the server.
    child.stdout?.on('data', (data: Buffer) => {
      said += data.toString()
      const url = /^ready (.+)$/m.exec(said)?.[1]
      if (url) done(url)
    })
  })
  const gone = once(child, 'exit').then(() => null)
  const url = await Promise.race([ready, gone])
  if (!url) throw new Error(`the build did not get ready; run npm run build first: ${said}`)
  return url
}
