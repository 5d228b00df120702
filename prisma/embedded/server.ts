import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ENVIRONMENT } from './cluster.ts'
import { shutDown } from './orphan.ts'
import type { Placement } from './placement.ts'
import { isUp } from './ready.ts'

const SETTINGS = {
  listen_addresses: '',
  shared_buffers: '256MB',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Nobody replicates from here.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // The log is for faults of the server; a statement or a key in it could be somebody's message or address.
  log_checkpoints: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** For data that nobody will miss: tests. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

interface ServerOptions {
  place: Placement
  socketFolder: string
  logFile: string
  durable: boolean
}

/** The process of PostgreSQL, for as long as it is wanted. */
export function openServer(options: ServerOptions): { process: ChildProcess } & AsyncDisposable {
  const server = spawnPostgres(options)
  const interrupt = () => {
    server.kill('SIGINT')
    rmSync(options.socketFolder, { recursive: true, force: true })
  }
  // Who ends by process.exit() must not leave PostgreSQL behind either.
  process.once('exit', interrupt)
  return {
    process: server,
    async [Symbol.asyncDispose]() {
      process.off('exit', interrupt)
      if (isUp(server)) await shutDown(server.pid!)
    },
  }
}

function spawnPostgres({ place, socketFolder, logFile, durable }: ServerOptions): ChildProcess {
  const settings = { ...SETTINGS, ...(durable ? {} : CARELESS), unix_socket_directories: socketFolder }
  // A file and not a pipe, which would break when this process is killed and PostgreSQL lives on for a moment.
  const log = openSync(logFile, 'w')
  try {
    return spawn(
      join(place.binaries, 'bin', 'postgres'),
      ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...place.operator,
        cwd: '/',
        env: ENVIRONMENT,
        stdio: ['ignore', log, log],
        // Its own process group: Ctrl-C in the terminal is for us, and we stop PostgreSQL when its users are done.
        detached: true,
      },
    )
  } finally {
    closeSync(log)
  }
}
