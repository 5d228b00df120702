import { administer, siblingOf } from '../embedded/administer.ts'
import { startScratch } from '../embedded/scratch.ts'
import { migrate } from '../migrate/migrate.ts'

/** As many as tests run at once: an open transaction holds back the horizon of its whole server, and others' readers wait for it. */
const servers = 3

/** Servers for the whole run; each test copies its own database from the template. */
export default async function setup(): Promise<() => Promise<void>> {
  const running = await Promise.all(Array.from({ length: servers }, () => startScratch()))
  const templates: string[] = []
  for (const { url } of running) {
    const template = siblingOf(url, 'etalase_template')
    await administer(template, 'CREATE DATABASE etalase_template')
    await migrate(template)
    templates.push(template)
  }
  process.env['ETALASE_TEST_DATABASES'] = templates.join(' ')
  return async () => {
    for (const server of running) await server[Symbol.asyncDispose]()
  }
}
