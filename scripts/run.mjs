import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node that Etalase is made for, which npm brings along whatever the machine has. */
export const node = join(root, 'node_modules', 'node', 'bin', 'node')

export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
}

/** Runs a program and keeps what it says, for the case that it fails. */
export function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...environment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }))
  })
}

/** A fault that the reader can do something about: no stack. */
export class Problem extends Error {}

export async function must(what, command, args, options) {
  const { code, output } = await run(command, args, options)
  if (code !== 0) throw new Problem(`${output.trim()}\n\n${what} failed.`)
}

/** Runs a script's own work, and says in plain words what stopped it. */
export async function main(work) {
  try {
    await work()
  } catch (error) {
    const plain = error instanceof Problem || String(error?.code).startsWith('ERR_PARSE_ARGS')
    console.error(plain ? error.message : error)
    process.exitCode = 1
  }
}
