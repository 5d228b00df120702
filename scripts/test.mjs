import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms } from './programs.mjs'
import { environment, main, node, root } from './run.mjs'
import { setup } from './setup.mjs'

const HELP = `npm test [-- words and options of vitest]

Installs and builds what is needed, and runs every test: units, database, sockets, browsers.
  npm test -- send      only the files with "send" in their path
  npm test -- -t 'twice'  only the tests with "twice" in their name

Environment: CHROMIUM_PATH  the browser to use, if it is not on the PATH`

await main(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) return console.log(HELP)
  await setup({ build: true })
  const programs = await findPrograms()
  const folder = mkdtempSync(join(tmpdir(), 'etalase-report-'))
  try {
    const code = await vitest(args, programs, join(folder, 'report.json'))
    const { passed, failed, skipped } = count(join(folder, 'report.json'))
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
    process.exitCode = code !== 0 || failed > 0 || passed === 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function vitest(args, programs, report) {
  const options = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const child = spawn(node, ['node_modules/vitest/vitest.mjs', 'run', ...options, ...args], {
    cwd: root,
    env: { ...environment, ...programs },
    stdio: 'inherit',
  })
  // The terminal's Ctrl-C reaches vitest by itself, and it cleans up; this process waits for it to.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGINT'))
  const [code] = await once(child, 'exit')
  return code ?? 1
}

/** A file that could not even be loaded counts as one that failed. */
function count(report) {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
    )
    const passed = tests.filter((status) => status === 'passed').length
    const failed = tests.filter((status) => status === 'failed').length
    return { passed, failed: failed + broken.length, skipped: tests.length - passed - failed }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 } // vitest ended before it could report
  }
}
