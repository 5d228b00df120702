import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startOf } from './process.ts'

interface Holder {
  pid: number
  /** Tells the holder from a later process that was given the same id. */
  start: string | null
  since: string
}

export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning'

  constructor(holder: Holder) {
    super(
      `Etalase already runs on this data folder (process ${holder.pid}, started ${holder.since}). ` +
        'Stop it, or give this one another DATA_DIR.',
    )
  }
}

export const LOCK_FILE = 'etalase.lock'

/** One process at a time on a data folder. A lock whose holder died, however it died, is taken over. */
export function lockFolder(dataDir: string): Disposable {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, LOCK_FILE)
  const mine = JSON.stringify({
    pid: process.pid,
    start: startOf(process.pid),
    since: new Date().toISOString(),
  } satisfies Holder)
  while (!place(path, mine)) {
    const theirs = read(path)
    if (theirs === null) continue
    const holder = parse(theirs)
    if (holder && holder.start !== null && startOf(holder.pid) === holder.start)
      throw new AlreadyRunning(holder)
    discard(path, theirs)
  }
  return {
    [Symbol.dispose]() {
      if (read(path) === mine) rmSync(path, { force: true })
    },
  }
}

/** A link appears at once and whole, so nobody ever reads half a lock. */
function place(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, content)
    linkSync(draft, path)
    return true
  } catch (error) {
    if (code(error) === 'EEXIST') return false
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code(error))) throw error
    throw new Error(`Etalase may not write to ${dirname(path)}. Give it another folder with DATA_DIR.`, {
      cause: error,
    })
  } finally {
    rmSync(draft, { force: true })
  }
}

function discard(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    // Somebody else may have taken the stale lock over since we read it: then it is theirs, and goes back.
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, path)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(code(error))) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (code(error) === 'ENOENT') return null
    throw error
  }
}

function parse(content: string): Holder | null {
  try {
    return JSON.parse(content) as Holder
  } catch {
    return null // not written by us: nobody holds it
  }
}

function code(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
