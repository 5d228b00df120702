import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gone, isAlive } from './process.ts'
import { SOCKETS } from './socket-folder.ts'

/** Stops the PostgreSQL that a killed process of ours left behind on this data. */
export async function stopOrphan(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid')
  const [pid = '', , , , socketFolder = ''] = readLines(pidFile)
  if (pid === '') return
  if (basename(socketFolder).startsWith(SOCKETS)) rmSync(socketFolder, { recursive: true, force: true })
  if (process.platform !== 'linux') return isPostgresOf(data, Number(pid)) ? shutDown(Number(pid)) : undefined

  // The server first; then sessions that were too busy to notice that it was killed.
  const processes = workingIn(data).toSorted((a, b) => Number(b === pid) - Number(a === pid))
  for (const each of processes) await shutDown(Number(each))
  // PostgreSQL takes a process that was killed and not collected yet, or whose id is another's now, for alive.
  rmSync(pidFile, { force: true })
}

/** Fast: open sessions are ended, everything is written. Only if that hangs, as in a crash. */
export async function shutDown(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return // it is gone already
    }
    if (await gone(pid, 10_000)) return
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return [] // stopped in good order, or never started
  }
}

function workingIn(data: string): string[] {
  const folder = realpathSync(data)
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false // it has just ended, or is another user's
    }
  })
}

function isPostgresOf(data: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
    `-D ${data} `,
  )
}
