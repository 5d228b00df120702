import { chownSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canEnter, type Operator } from './operator.ts'

export const SOCKETS = 'etalase-pg-'

/** Systems cut the path of a socket off at about 100 characters. */
const LONGEST = 70

/** Where PostgreSQL listens. That only its user (and root) can enter it stands for a password. */
export function makeSocketFolder(operator: Operator): string {
  const roomy = tmpdir().length <= LONGEST && canEnter(operator, tmpdir())
  const folder = mkdtempSync(join(roomy ? tmpdir() : '/tmp', SOCKETS)) // always of mode 700
  if (operator) chownSync(folder, operator.uid, operator.gid)
  return folder
}
