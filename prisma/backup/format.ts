/**
 * A backup is lines of JSON, zipped: one head, then each table's own head and its rows as arrays of PostgreSQL's
 * text for each value, and at the very end how many rows each table had.
 */
export interface Head {
  etalase: 'backup'
  version: 1
  at: string
  migrations: string[]
}

export interface TableHead {
  table: string
  columns: string[]
}

export interface Tail {
  rows: Record<string, number>
}

export type Line = Head | TableHead | Tail

/** PostgreSQL's text for times must not hang on how either server is set up. */
export const session = '-c datestyle=ISO -c intervalstyle=postgres -c timezone=UTC -c bytea_output=hex'
