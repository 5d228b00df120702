import { spawn } from 'node:child_process'
import { environment, root } from './run.mjs'

/** What npm says as JSON; where it says none, why, as npm's own faults have it. */
export function askNpm(args, { patience = 60_000 } = {}) {
  const npm = process.env.npm_execpath
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm']
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...args], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: patience,
    })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => resolve({ message: error.message }))
    child.on('close', (_, signal) => {
      const text = Buffer.concat(output).toString()
      try {
        resolve(JSON.parse(text))
      } catch {
        resolve({
          message: signal ? `no answer within ${patience / 1000} s` : text.trim() || 'npm said nothing',
        })
      }
    })
  })
}
