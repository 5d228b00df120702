import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Backend } from './front-door.ts'

const main = join(import.meta.dirname, '../../apps/server/dist/main.js')

export interface ServerProcess extends Backend, AsyncDisposable {
  name: string
  pid: number
  /** Says how it ended. */
  ended: Promise<string>
}

/** One of the servers, on a free port of this machine; what it logs is shown under its name. */
export async function startServer(name: string, env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: '0' },
    // By the channel it learns that this process is gone, however that came.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(([code, signal]) => String(signal ?? `code ${code}`))
  const isUp = () => child.exitCode === null && child.signalCode === null
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout!).on('line', (line) => {
      const ready = /^ready .*:(\d+)$/.exec(line)
      if (ready) resolve(Number(ready[1]))
      else if (isUp()) console.log(`${name}: ${sayingOf(line)}`)
    })
    ended.then((how) => reject(new Error(`${name} did not get ready: ${how}`)), reject)
  })
  return {
    name,
    pid: child.pid!,
    port,
    isUp,
    ended,
    async [Symbol.asyncDispose]() {
      child.kill()
      await ended
    },
  }
}

/** The message of a line of the log; who wants all of it starts a server by itself. */
function sayingOf(line: string): string {
  try {
    return (JSON.parse(line) as { msg: string }).msg
  } catch {
    return line
  }
}
