import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { Pool, type PoolConfig, type QueryArrayResult } from 'pg'

/** Prisma's adapter is made for queries; what is changed here keeps its schema engine from working through it. */
export class SchemaAdapter extends PrismaPg implements AsyncDisposable {
  readonly pool: Pool
  /** What PostgreSQL said to the script that failed: the engine only passes on that one did. */
  failure: Error | undefined
  readonly #letters: LetterColumns

  static open(url: string, verify?: PoolConfig['verify']): SchemaAdapter {
    // One connection, and it stays: locks and transactions belong to it.
    const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, verify })
    pool.setMaxListeners(0) // Prisma listens once more for each migration
    pool.on('error', () => {}) // a connection lost while idle: the next query says so, to somebody who waits for it
    return new SchemaAdapter(pool)
  }

  private constructor(pool: Pool) {
    super(pool)
    this.pool = pool
    this.#letters = readLettersAsText(pool)
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      for (const index of this.#letters.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    }
    // Theirs cuts at every semicolon, also within a function's body.
    adapter.executeScript = async (script) => {
      try {
        await this.pool.query(script)
      } catch (error) {
        this.failure = error as Error
        throw error
      }
    }
    return adapter
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.pool.end()
  }
}

/** Which columns of a result hold letters. */
type LetterColumns = WeakMap<object, number[]>

const LETTER = 18
const TEXT = 25

/** PostgreSQL's catalogue uses a type of one letter, "char", which Prisma's adapter refuses to read. */
function readLettersAsText(pool: Pool): LetterColumns {
  const letters: LetterColumns = new WeakMap()
  const query = pool.query.bind(pool) as (...query: unknown[]) => Promise<QueryArrayResult>
  const queryAsText = async (...asked: unknown[]) => {
    const result = await query(...asked)
    if (!result.rows) return result // a script of several statements has no rows of its own
    const columns = result.fields.flatMap(({ dataTypeID }, index) => (dataTypeID === LETTER ? [index] : []))
    for (const index of columns) Object.assign(result.fields[index]!, { dataTypeID: TEXT })
    letters.set(result.rows, columns)
    return result
  }
  pool.query = queryAsText
  return letters
}
