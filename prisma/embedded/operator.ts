import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

/** Whom PostgreSQL runs as. `null`: as ourselves. */
export type Operator = { uid: number; gid: number } | null

/** PostgreSQL refuses to run as root, so root hands it to somebody else: the owner of the data, if it is there already. */
export function chooseOperator(data: string): Operator {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(data, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find(([candidate]) => candidate === name)
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as. ' +
      'Start Etalase as another user, or set DATABASE_URL.',
  )
}

/** Asks the system instead of reading mode bits, which say nothing of ACLs, groups and mounts. */
export function canEnter(operator: Operator, ...paths: string[]): boolean {
  if (operator === null) return true
  const script = 'for path; do [ -r "$path" ] && [ -x "$path" ] || exit 1; done'
  return spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { ...operator, cwd: '/' }).status === 0
}
