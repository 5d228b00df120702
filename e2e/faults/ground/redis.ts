import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './port.ts'

/** A real Redis that can be killed, frozen and emptied. */
export async function openRedis() {
  const dir = await mkdtemp(join(tmpdir(), 'etalase-redis-'))
  const port = await freePort()
  let child = await start()

  async function start() {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', dir]
    const redis = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const said of redis.stdout) if (String(said).includes('Ready to accept')) break
    return redis
  }
  async function kill() {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
  const interrupt = () => void child.kill('SIGKILL')
  process.once('exit', interrupt)
  return {
    target: () => [{ port, host: '127.0.0.1' }],
    kill,
    revive: async () => void (child = await start()),
    freeze: () => child.kill('SIGSTOP'),
    thaw: () => child.kill('SIGCONT'),
    async flush() {
      const line = connect(port, '127.0.0.1')
      line.write('FLUSHALL\r\nCLIENT KILL TYPE pubsub\r\nQUIT\r\n')
      line.resume()
      await once(line, 'close')
    },
    async [Symbol.asyncDispose]() {
      process.off('exit', interrupt)
      await kill()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
