import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Placement } from './placement.ts'

/** Only what PostgreSQL needs: the caller's PG… variables must not reach it. */
export const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C' }

const run = promisify(execFile)

/** Makes the data folder, whole or not at all. */
export async function createCluster(
  { data, binaries, operator }: Placement,
  durable: boolean,
): Promise<void> {
  const draft = `${data}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  if (operator) chownSync(draft, operator.uid, operator.gid)
  const options = [
    '-D',
    draft,
    '-U',
    'etalase',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ]
  try {
    await run(join(binaries, 'bin', 'initdb'), durable ? options : [...options, '--no-sync'], {
      ...operator,
      cwd: '/',
      env: ENVIRONMENT,
    })
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw new Error(
      `PostgreSQL could not prepare ${data}: ${lastLine((error as { stderr?: string }).stderr ?? String(error))}`,
      { cause: error },
    )
  }
  renameSync(draft, data)
}

/** A data folder can only be read by the major version that made it. */
export function checkVersion({ data, version }: Placement): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (version.startsWith(`${made}.`)) return
  throw new Error(
    `The database in ${data} was made by PostgreSQL ${made}, and this is ${version}. ` +
      'Move it over with pg_dump, or begin anew with: npm run db:reset',
  )
}

export function exists({ data }: Placement): boolean {
  return existsSync(join(data, 'PG_VERSION'))
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
