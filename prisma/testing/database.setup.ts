import type { TestProject } from 'vitest/node'
import { administer, siblingOf } from '../embedded/administer.ts'
import { startScratch } from '../embedded/scratch.ts'
import { migrate } from '../migrate/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabase: string
  }
}

/** One server for the whole run; each test copies its own database from the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startScratch()
  const template = siblingOf(server.url, 'etalase_template')
  await administer(template, 'CREATE DATABASE etalase_template')
  await migrate(template)
  project.provide('testDatabase', template)
  // Also for what the tests start as processes of their own.
  process.env['ETALASE_TEST_DATABASE'] = template
  return async () => server[Symbol.asyncDispose]()
}
