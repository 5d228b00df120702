import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** Bytes of a process after its garbage has been cleared away. */
export interface Weight {
  resident: number
  heap: number
  buffers: number
}

/** What a program must be started with to be weighed. */
export const weighable = `--import=${pathToFileURL(join(import.meta.dirname, 'weigh.ts')).href}`

function weighNow(program: ChildProcess): Promise<Weight> {
  const { stdout } = program
  if (!stdout) throw new Error('Only a program whose output is read can be weighed.')
  return new Promise((done, failed) => {
    let said = ''
    const patience = setTimeout(() => end(() => failed(new Error('The program was not weighed.'))), 60_000)
    const end = (then: () => void) => {
      clearTimeout(patience)
      stdout.off('data', read)
      then()
    }
    const read = (data: Buffer) => {
      said += data.toString()
      const weight = /^weight (.+)$/m.exec(said)?.[1]
      if (weight) end(() => done(JSON.parse(weight) as Weight))
    }
    stdout.on('data', read)
    program.kill('SIGUSR2')
  })
}

/** The least of some weighings: a reading that is under way between two of them is not what waiting costs. */
export async function weigh(program: ChildProcess): Promise<Weight> {
  const weights: Weight[] = []
  for (let n = 0; n < 4; n++) {
    await pause(1_500)
    weights.push(await weighNow(program))
  }
  return weights.reduce((least, one) => (one.resident < least.resident ? one : least))
}
