import { Client } from 'pg'
import { planning } from '../index.ts'

interface Statement {
  text: string
  values: unknown[]
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: Node[]
}

interface Scan {
  kind: string
  table: string | undefined
  index: string | undefined
}

/** The statements that some work sends, as they go over the wire. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const query: unknown = Reflect.get(Client.prototype, 'query')
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [config, values] = args as [string | Partial<Statement>, unknown[] | undefined]
    if (typeof config === 'string') statements.push({ text: config, values: values ?? [] })
    else if (config.text) statements.push({ text: config.text, values: config.values ?? values ?? [] })
    return Reflect.apply(query as () => unknown, this, args)
  } as typeof Client.prototype.query
  try {
    await work()
  } finally {
    Client.prototype.query = query as typeof Client.prototype.query
  }
  return statements.filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text))
}

export type Explainer = Awaited<ReturnType<typeof openExplainer>>

/** A walk through a small table is nearly as cheap as its index, and a sample decides; through a large one it never is. */
const asIfLarge = '-c seq_page_cost=10'

/** Says how the database would read each table for a statement, planned as for the product's own connections. */
export async function openExplainer(url: string) {
  const client = new Client({ connectionString: url, options: `${planning} ${asIfLarge}` })
  await client.connect()
  return {
    async scansOf({ text, values }: Statement): Promise<Scan[]> {
      const explained = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
        `EXPLAIN (FORMAT JSON) ${text}`,
        values,
      )
      return scansIn(explained.rows[0]!['QUERY PLAN'][0].Plan)
    },
    [Symbol.asyncDispose]: () => client.end(),
  }
}

function scansIn(node: Node): Scan[] {
  const { 'Node Type': kind, 'Relation Name': table, 'Index Name': index, Plans = [] } = node
  return [...(table || index ? [{ kind, table, index }] : []), ...Plans.flatMap(scansIn)]
}
