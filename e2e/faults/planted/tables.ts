import type { Db, Tx } from '@etalase/db'
import type { Draft, Logged } from './draft.ts'

/** One room, numbered under its row's lock; the sequence is for the chat that numbers with one. */
export async function createTables(db: Db): Promise<void> {
  await db.$executeRaw`CREATE TABLE room (last_seq int NOT NULL)`
  await db.$executeRaw`INSERT INTO room VALUES (0)`
  await db.$executeRaw`CREATE TABLE member (who text PRIMARY KEY)`
  await db.$executeRaw`CREATE TABLE message (seq int PRIMARY KEY, id text UNIQUE, who text, text text)`
  await db.$executeRaw`CREATE SEQUENCE serial AS int`
}

export async function nextSeq(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<[{ seq: number }]>`
    UPDATE room SET last_seq = last_seq + 1 RETURNING last_seq AS seq`
  return row.seq
}

export async function insert(tx: Tx, { seq, who, text }: Logged, id: string | null): Promise<void> {
  await tx.$executeRaw`INSERT INTO message VALUES (${seq}, ${id}, ${who}, ${text})`
}

export async function sentBefore(db: Db, { id }: Draft): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seq: number }[]>`SELECT seq FROM message WHERE id = ${id}`
  return row?.seq ?? null
}

export async function readAll(db: Db, after = 0): Promise<Logged[]> {
  return db.$queryRaw<Logged[]>`SELECT seq, id, who, text FROM message WHERE seq > ${after} ORDER BY seq`
}

/** The right is looked up in the same statement; null means that there is none. */
export async function readAs(db: Db, reader: string, after: number): Promise<Logged[] | null> {
  const lines = await db.$queryRaw<(Logged | { seq: null })[]>`
    SELECT seq, id, message.who, text FROM member LEFT JOIN message ON seq > ${after}
    WHERE member.who = ${reader} ORDER BY seq`
  return lines.length === 0 ? null : lines.filter((line) => line.seq !== null)
}

export async function headOf(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<[{ head: number }]>`SELECT coalesce(max(seq), 0)::int AS head FROM message`
  return row.head
}

/** Whether somebody waits for what somebody else holds. */
export async function isBlocked(db: Db): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ blocked: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND wait_event_type = 'Lock') AS blocked`
  return row.blocked
}
