import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directOf, everyLicence, workspacesOf } from './packages.ts'
import { reached } from '../report/reached.ts'

const root = resolve(import.meta.dirname, '../../..')
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'etalase-supply-'))))
afterAll(() => rm(folder, { recursive: true }))

const run = (script: string, ...args: string[]) =>
  new Promise<{ ok: boolean; said: string }>((done) => {
    execFile(process.execPath, [join(root, 'scripts', script), ...args], (error, stdout, stderr) =>
      done({ ok: !error, said: stdout + stderr }),
    )
  })

async function file(name: string, content: unknown): Promise<string> {
  await writeFile(join(folder, name), JSON.stringify(content))
  return join(folder, name)
}

/** As npm audit has it: one advisory, and what depends on the package that it is about. */
const answer = (severity: string) => ({
  auditReportVersion: 2,
  vulnerabilities: {
    soup: {
      name: 'soup',
      severity,
      isDirect: false,
      via: [
        {
          source: 1_101_163,
          name: 'soup',
          dependency: 'soup',
          title: 'Soup reads beyond its bowl',
          url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
          severity,
          range: '<2.0.1',
        },
      ],
      effects: ['dinner'],
      range: '<2.0.1',
      nodes: ['node_modules/soup'],
      fixAvailable: true,
    },
    dinner: { name: 'dinner', severity, isDirect: true, via: ['soup'], effects: [], nodes: [] },
  },
  metadata: { vulnerabilities: { total: 2 } },
})

const waiver = (until: string) => [{ id: 'GHSA-aaaa-bbbb-cccc', reason: 'We eat no soup.', until }]

test.each([
  ['high', [], false, 'high: soup: Soup reads beyond its bowl (GHSA-aaaa-bbbb-cccc'],
  ['critical', [], false, 'critical: soup'],
  ['moderate', [], true, 'high or critical: 0'],
  ['high', waiver('2999-12-31'), true, 'high or critical: 1, all of them waived'],
  ['high', waiver('2020-01-01'), false, 'The waiver of GHSA-aaaa-bbbb-cccc ran out on 2020-01-01'],
  ['moderate', waiver('2020-01-01'), false, 'ran out'],
  ['high', waiver('some day'), false, 'A waiver needs'],
  ['high', [{ ...waiver('2999-12-31')[0]!, id: 'GHSA-zzzz-zzzz-zzzz' }], false, 'high: soup'],
] as const)('S19: a %s finding with the waivers %j: passes %s', async (severity, waivers, ok, words) => {
  const args = ['--from', await file('answer', answer(severity)), '--waivers', await file('waivers', waivers)]
  const told = await run('audit.mjs', ...args)
  expect(told.said).toContain(words)
  expect(told.ok).toBe(ok)
})

test('S19: where the registry does not answer, it is said that nothing was asked', async () => {
  const from = await file('silence', { message: '405 Method Not Allowed', statusCode: 405 })
  const skipped = await run('audit.mjs', '--from', from)
  expect(skipped).toEqual({
    ok: true,
    said: 'skipped: the registry does not answer (405 Method Not Allowed)\n',
  })
  expect((await run('audit.mjs', '--from', from, '--must-answer')).ok).toBe(false)
})

test('S19: our own dependencies have no high or critical finding, or a waiver with a date', async (context) => {
  const { ok, said } = await run('audit.mjs')
  expect(ok, said).toBe(true)
  reached(context, said.trim())
})

test('S19: the list of what this is made of names every direct dependency', async (context) => {
  const to = join(folder, 'sbom.json')
  expect((await run('sbom.mjs', '--to', to)).said).toContain('packages are listed')
  const { bomFormat, components } = JSON.parse(await readFile(to, 'utf8')) as {
    bomFormat: string
    components: { name: string; version: string; purl: string }[]
  }
  expect(bomFormat).toBe('CycloneDX')
  const listed = new Set(components.map(({ name }) => name))
  const direct = (await workspacesOf(root)).flatMap(directOf)
  expect(direct.length).toBeGreaterThan(30)
  expect(direct.filter((name) => !listed.has(name))).toEqual([])
  expect(components.filter(({ version, purl }) => !version || !purl.startsWith('pkg:'))).toEqual([])
  reached(context, `${components.length} packages are listed, ${new Set(direct).size} of them direct`)
})

test('S19: no package has an install script that is not allowed or forbidden by name', async () => {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>
  }
  const scripted = Object.entries(packages).flatMap(([place, { hasInstallScript }]) =>
    hasInstallScript ? [place.split('node_modules/').at(-1)!] : [],
  )
  const { allowScripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    allowScripts: Record<string, boolean>
  }
  expect(scripted.length).toBeGreaterThan(0)
  expect(scripted.filter((name) => !(name in allowScripts))).toEqual([])
})

/** Whoever passes MIT on may pass these on beside it, without anything asked of their own work. */
const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'OFL-1.1', // a font, which stays a file of its own
])

test('S19: the licence of everything that goes out goes with MIT', async (context) => {
  const licences = await everyLicence(root)
  expect(licences.size).toBeGreaterThan(50)
  expect([...licences].filter(([, licence]) => !allowed.has(licence))).toEqual([])
  reached(context, `${licences.size} packages go out, with ${new Set(licences.values()).size} licences`)
})
