import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SOCKETS } from './socket-folder.ts'

/** The address of the embedded database that another process runs on this folder, for whoever may enter its sockets. */
export function runningEmbedded(dataDir: string): string | null {
  try {
    const socketFolder = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[4] ?? ''
    return basename(socketFolder).startsWith(SOCKETS) ? addressOf(socketFolder) : null
  } catch {
    return null // none runs there, or it is somebody else's
  }
}

export function addressOf(socketFolder: string): string {
  return `postgresql://etalase@localhost/etalase?host=${encodeURIComponent(socketFolder)}`
}
