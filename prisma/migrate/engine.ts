import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

/** No table or enum of ours is managed by anybody else. */
export const everything = { externalTables: [], externalEnums: [] }

const DATASOURCE = 'datasource db {\n  provider = "postgresql"\n}\n'

/** Prisma's schema engine as WebAssembly: what its CLI would download, without the download. */
export async function openEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<bindings.SchemaEngine> {
  await instantiate()
  const datamodels: [string, string][] = [['schema.prisma', DATASOURCE]]
  return bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
}

let instantiated: Promise<void> | undefined

function instantiate(): Promise<void> {
  instantiated ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
    const file = join(dirname(entry), 'schema_engine_bg.wasm')
    const imports = {
      './schema_engine_bg.js': { ...bindings, ...patientTimers() },
    } as unknown as WebAssembly.Imports
    const { instance } = await WebAssembly.instantiate(await readFile(file), imports)
    bindings.__wbg_set_wasm(instance.exports)
    // The engine calls this global with its last words before it dies; without it nobody would learn them.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) },
    })
    ;(instance.exports['__wbindgen_start'] as () => void)()
  })()
  return instantiated
}

/** The engine never clears its timers, and a process would live on for ten seconds after its last word. */
function patientTimers(): Record<string, unknown> {
  const name = Object.keys(bindings).find((key) => key.startsWith('__wbg_setTimeout_'))
  return name ? { [name]: (done: () => void, ms: number) => setTimeout(done, ms).unref() } : {}
}
