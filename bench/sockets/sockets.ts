import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startBuild } from '../../e2e/build.ts'
import { openCrowded } from '../crowded-database.ts'
import { machine } from '../report.ts'
import { connectAll, forAll, hangUp } from './crowd.ts'
import { whatIsLeft } from './gauges.ts'
import { openLine } from './line.ts'
import { reportOf, type Measured } from './report.ts'
import { weigh, weighable } from './weight.ts'
import { openWindows } from './windows.ts'

const promised = 15

interface Options {
  sockets: number
  subscriptions: number
}

/** What an open socket costs the server that is shipped, and each subscription on it. */
export async function benchSockets({ sockets, subscriptions }: Options): Promise<void> {
  await using crowded = await openCrowded(0)
  const windows = await openWindows(crowded.db, sockets)
  const bare = await weighBare(sockets)
  const server = await startBuild({ DATABASE_URL: crowded.url, NODE_OPTIONS: weighable })
  try {
    const rehearsal = await connectAll(server.url, windows.slice(0, 200))
    await forAll(rehearsal, (line, n) => line.follow(1, windows[n]!.follows[0]!))
    await hangUp(rehearsal)
    const weights = [await weigh(server.process)]
    const lines = await connectAll(server.url, windows)
    weights.push(await weigh(server.process))
    for (let id = 1; id <= subscriptions; id++) {
      const what = (n: number) => windows[n]!.follows[(id - 1) % windows[n]!.follows.length]!
      await forAll(lines, (line, n) => line.follow(id, what(n)))
      if (id === 1 || id === subscriptions) weights.push(await weigh(server.process))
    }
    const lost = lines.filter((line) => line.closed() !== null).length
    if (lost > 0) throw new Error(`${lost} sockets were closed under way.`)
    await hangUp(lines)
    const hungUp = performance.now()
    const left = await whatIsLeft(server.url)
    const emptyAfter = performance.now() - hungUp
    weights.push(await weigh(server.process))
    await report({ sockets, subscriptions, bare, weights, left, emptyAfter })
  } finally {
    await server.stop()
  }
}

async function report(measured: Measured): Promise<void> {
  const { text, kept } = reportOf(measured, { promised, machine: machine() })
  console.log(`\n${text}`)
  await writeFile(join(import.meta.dirname, '../sockets.md'), text)
  if (!kept) process.exitCode = 1
}

/** As many sockets on ws alone. */
async function weighBare(sockets: number) {
  const script = join(import.meta.dirname, 'bare.ts')
  const program = spawn(process.execPath, [weighable, script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(program.stdout, 'data')) as [Buffer]
  const url = said.toString().replace('ready ', '').trim()
  const nobody = Array.from({ length: sockets }, () => null)
  const open = (many: null[]) => forAll(many, () => openLine(url, null))
  await hangUp(await open(nobody.slice(0, 200)))
  const before = await weigh(program)
  const lines = await open(nobody)
  const after = await weigh(program)
  await hangUp(lines)
  const exited = once(program, 'exit')
  program.kill()
  await exited
  return { before, after }
}
