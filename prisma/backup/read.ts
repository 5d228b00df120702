import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { Head, Line, TableHead, Tail } from './format.ts'

export interface Part extends TableHead {
  /** Arrays of values, as JSON, so many at once. */
  rows: string[]
}

const atOnce = 1_000

/** Reads a backup to its end and says what it is; a file that is cut off or changed is refused here. */
export async function examine(file: string): Promise<Head & Tail> {
  const counted: Record<string, number> = {}
  let head: Head | undefined
  let tail: Tail | undefined
  try {
    for await (const part of partsOf(file)) {
      if ('etalase' in part) head = part
      else if ('table' in part) counted[part.table] = (counted[part.table] ?? 0) + part.rows.length
      else tail = part
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      throw new Error(`There is no file ${file}.`, { cause: error })
    throw new Error(`${file} is no whole backup of Etalase: ${(error as Error).message}`, { cause: error })
  }
  if (head?.version !== 1) throw new Error(`${file} is no backup of Etalase.`)
  if (!tail || !isSame(counted, tail.rows))
    throw new Error(`${file} is no whole backup of Etalase: its end is missing.`)
  return { ...head, ...tail }
}

/** A backup in pieces that fit into memory, each table's head with every piece of it. */
export async function* partsOf(file: string): AsyncGenerator<Head | Part | Tail> {
  let part: Part | undefined
  for await (const text of linesOf(file)) {
    if (text.startsWith('[')) {
      if (!part) throw new Error('rows stand before their table')
      part.rows.push(text)
      if (part.rows.length < atOnce) continue
      yield part
      part = { ...part, rows: [] }
      continue
    }
    if (part) yield part
    part = undefined
    const line = JSON.parse(text) as Line
    if ('table' in line) part = { ...line, rows: [] }
    else yield line
  }
  if (part) yield part
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip()
  const source = createReadStream(file).on('error', (error) => gunzip.destroy(error))
  let rest = ''
  for await (const chunk of source.pipe(gunzip).setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop()!
    yield* lines
  }
}

function isSame(one: Record<string, number>, other: Record<string, number>): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => one[name] === other[name])
}
