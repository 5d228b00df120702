import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded, type Embedded } from './embedded.ts'
import { removeData } from './placement.ts'

/** A fast server for the moment, gone without a trace when it is disposed, or when this process ends in any way. */
export async function startScratch(): Promise<{ url: string } & AsyncDisposable> {
  const dataDir = mkdtempSync(join(tmpdir(), 'etalase-scratch-'))
  chmodSync(dataDir, 0o755) // the user that root hands PostgreSQL to must get in
  const server = await startEmbedded({ dataDir, durable: false })
  const guard = startGuard(server, dataDir)
  return {
    url: server.url,
    async [Symbol.asyncDispose]() {
      guard.kill('SIGKILL')
      await server.stop()
      await removeData(dataDir)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Whoever runs tests interrupts and kills them. The end of its input tells the guard that nobody is left to tidy up. */
function startGuard({ url, pid }: Embedded, dataDir: string) {
  const sockets = new URL(url).searchParams.get('host') ?? ''
  const guard = spawn('/bin/sh', ['-c', GUARD, 'sh', String(pid), dataDir, sockets], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  return guard
}

const GUARD = `
cat
kill -QUIT "$1"
tries=0
while kill -0 "$1" && [ $tries -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
rm -rf "$2" "$3"
`
