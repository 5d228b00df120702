import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Disk = ReturnType<typeof openDisk>

const size = '384m'

/** Where the database lies: a folder, or a small file system of its own, which can be full. */
export function openDisk(isSmall: boolean) {
  const dir = mkdtempSync(join(tmpdir(), 'etalase-faults-'))
  if (isSmall) mount(dir)
  chmodSync(dir, 0o755) // the user that root hands PostgreSQL to must get in
  const ballast = join(dir, 'ballast')
  const unmount = () => {
    // Lazily, for after an interrupt PostgreSQL may still be leaving.
    if (isSmall) spawnSync('umount', ['-l', dir])
    rmSync(dir, { recursive: true, force: true })
  }
  if (isSmall) process.once('exit', unmount)
  return {
    dir,
    fill: () => fill(ballast),
    free: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]() {
      process.off('exit', unmount)
      unmount()
    },
  }
}

/** Why a small disk cannot be had here; null where it can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return 'needs tmpfs, which is in Linux'
  if (process.getuid?.() !== 0) return 'needs to be root, to mount a tmpfs'
  const dir = mkdtempSync(join(tmpdir(), 'etalase-mount-'))
  try {
    mount(dir)
    execFileSync('umount', [dir])
    return null
  } catch (error) {
    return `needs a tmpfs, and mounting one was refused: ${(error as Error).message.trim().split('\n').at(-1)}`
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function mount(dir: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'etalase-faults', dir], { stdio: 'pipe' })
}

/** To the last byte. */
function fill(ballast: string): void {
  const file = openSync(ballast, 'a')
  try {
    for (const block of [Buffer.alloc(1024 * 1024), Buffer.alloc(4096)])
      for (let written = block.length; written === block.length;) written = writeSync(file, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}
