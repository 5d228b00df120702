import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** When a process began, in whatever form the system tells it; null when there is no such process. */
export function startOf(pid: number): string | null {
  if (process.platform === 'linux') return startFromProc(pid)
  try {
    const answer = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    const [state = 'Z', ...start] = answer.split(/\s+/)
    return state.startsWith('Z') ? null : start.join(' ')
  } catch {
    return null // ps answers with an error when nobody has that id
  }
}

/** Read from /proc, as slim containers have no `ps`. */
function startFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state = 'Z', ticksSinceBoot = ''] = [fields[0], fields[19]]
    if ('ZX'.includes(state)) return null // killed, but nobody has collected it: it holds nothing any more
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticksSinceBoot}`
  } catch {
    return null
  }
}

export function isAlive(pid: number): boolean {
  return startOf(pid) !== null
}

/** Waits for a process that may not be our child. */
export async function gone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await sleep(20)
  }
  return true
}
