import { readFileSync } from 'node:fs'

/** The npm that runs this script; when it is killed, neither it nor the shell between passes a word on. */
export function npmAbove() {
  if (!process.env.npm_lifecycle_event) return null
  let pid = process.ppid
  for (let step = 0; step < 2; step++) {
    const { name, parent } = describe(pid)
    if (name.startsWith('npm')) return pid
    pid = parent
  }
  return process.ppid
}

export function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function describe(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S+ (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return { name, parent: Number(parent) }
  } catch {
    return { name: '', parent: pid } // there is no /proc here, and the shell steps aside for its last command
  }
}
