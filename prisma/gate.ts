import { setTimeout as pause } from 'node:timers/promises'
import type { ClientBase } from 'pg'

/** Any number will do, as long as nobody else takes the same. */
const LOCK = 3_825_275

/** What PostgreSQL itself says while it cannot let anybody in. */
const CANNOT_CONNECT_NOW = '57P03'

/**
 * Every connection of ours shares this lock for as long as it lives, and a restore has it alone: nobody reads a
 * half-restored database, however long they were silent before.
 */
export function enter(client: ClientBase, done: (error?: Error) => void): void {
  // The pool does not listen while we ask, and an error that nobody listens to ends the process.
  client.on('error', () => {})
  const ask = `DO $$ BEGIN
    IF NOT pg_try_advisory_lock_shared(${LOCK}) THEN
      RAISE EXCEPTION 'The database is being restored.' USING ERRCODE = '${CANNOT_CONNECT_NOW}';
    END IF;
  END $$`
  client.query(ask, (error: Error | null) => done(error ?? undefined))
}

/** Keeps everybody out who is not in yet, until this connection ends. Answers how many are in and do not leave. */
export async function shut(client: ClientBase): Promise<number> {
  for (let patience = 30; ; patience--) {
    const others = await countOthers(client)
    if (others === 0 || patience === 0) return others
    await pause(100) // whoever was stopped a moment ago may still be on the way out
  }
}

/** The lock comes first, or somebody could come in between. */
async function countOthers(client: ClientBase): Promise<number> {
  const { rows: lock } = await client.query<{ isMine: boolean }>(
    `SELECT pg_try_advisory_lock(${LOCK}) AS "isMine"`, // had once, it can be had again
  )
  const { rows } = await client.query<{ count: number }>(`
    SELECT count(*)::int FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`)
  return Math.max(rows[0]!.count, lock[0]!.isMine ? 0 : 1)
}
