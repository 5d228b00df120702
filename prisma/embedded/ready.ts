import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { administer, databaseOf } from './administer.ts'

/** Waits until PostgreSQL answers, and makes sure that there is the database of the url. */
export async function ready(url: string, server: ChildProcess, logFile: string): Promise<void> {
  let failure = ''
  server.once('error', (error) => (failure = error.message))
  while (isUp(server)) {
    const problem = await connect(url)
    if (problem === null) return
    if (problem === INVALID_CATALOG_NAME) await administer(url, `CREATE DATABASE "${databaseOf(url)}"`)
    else await sleep(50)
  }
  throw new Error(`PostgreSQL did not start: ${failure || tail(logFile)}`)
}

export function isUp(server: ChildProcess): boolean {
  return server.pid !== undefined && server.exitCode === null && server.signalCode === null
}

const INVALID_CATALOG_NAME = '3D000'

async function connect(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    await client.end()
    return null
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown'
  }
}

function tail(logFile: string): string {
  return readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n') || 'it said nothing.'
}
