import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Redis for as long as it is wanted, where one is installed; else null. */
export async function startRedis(): Promise<({ url: string } & AsyncDisposable) | null> {
  const dir = await mkdtemp(join(tmpdir(), 'etalase-redis-'))
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', dir]
  // A process group of its own: Ctrl-C is for us, and Redis stops after the servers.
  const redis = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
  const gone = once(redis, 'exit').catch(() => null) // also when there is no such program
  const ready = async () => {
    for await (const line of redis.stdout) if (String(line).includes('Ready to accept')) return true
    return false
  }
  if (!(await Promise.race([ready(), gone.then(() => false)]))) {
    await rm(dir, { recursive: true, force: true })
    return null
  }
  redis.stdout.resume()
  const guard = startGuard(redis.pid!)
  return {
    url: `redis://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      redis.kill()
      await gone
      guard.kill()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** When this process is killed, the guard's input ends, and it takes Redis along. */
function startGuard(pid: number) {
  const args = ['-c', 'cat; kill "$1"', 'sh', String(pid)]
  const guard = spawn('/bin/sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.unref()
  return guard
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
