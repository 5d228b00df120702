import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** For data and binaries when root's checkout lies where PostgreSQL's user cannot enter. */
const OUTSIDE = '/var/lib/etalase'

/** One folder for each data folder; `from` in it points back. */
export function outsideOf(dataDir: string): string {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12)
  return join(OUTSIDE, hash)
}

export function makeOutside(dataDir: string): string {
  const folder = outsideOf(dataDir)
  mkdirSync(folder, { recursive: true })
  // Against a strict umask: these two only need to be passed through.
  for (const each of [OUTSIDE, folder]) chmodSync(each, 0o755)
  rmSync(join(folder, 'from'), { force: true })
  symlinkSync(realpathSync(dataDir), join(folder, 'from'))
  return folder
}

/** Follows a checkout that was moved; one that was copied begins anew, or two servers would share the data. */
export function adopt(dataDir: string, link: string): void {
  const folder = outsideOf(dataDir)
  const linked = dirname(readlinkSync(link))
  if (linked === folder) return
  if (existsSync(linked) && !existsSync(join(linked, 'from'))) {
    rmSync(folder, { recursive: true, force: true })
    renameSync(linked, folder)
  }
  rmSync(link)
  symlinkSync(join(folder, 'postgres'), link)
}

/** A copy of the binaries that everybody may read, shared by all data folders. */
export function copyBinaries(source: string, version: string): string {
  const copy = join(OUTSIDE, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${randomUUID()}`
  mkdirSync(draft, { recursive: true })
  chmodSync(OUTSIDE, 0o755)
  try {
    cpSync(source, draft, { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'a+rX', draft])
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error // else another start was faster, and its copy is as good
  }
  return copy
}
