import { parseArgs } from 'node:util'
import { faults } from './faults/faults.ts'

const names = faults.map(({ name }) => name)

export const HELP = `npm run faults -- [options]

Runs real servers, a real PostgreSQL and a real Redis, breaks them under people at work, and proves that
nothing was lost, shown twice, out of order, or to the wrong one. Ends with 1 where that was not so.
  --seed N       the same choices again (default: by the clock; it is printed)
  --only A,B     only these faults: ${names.join(', ')}
  --minutes M    how long all of them together may make trouble (default 4); some take longer than their share:
${faults.flatMap(({ name, atLeastMs }) => (atLeastMs ? `                   ${name} ${atLeastMs / 1_000} s` : [])).join('\n')}
  --servers N    how many servers (default 3)`

export interface Choice {
  seed: number
  only: string[]
  minutes: number
  servers: number
}

/** What was asked for; `help`, or what is wrong with it in words. */
export function choose(args: string[]): Choice | 'help' | { wrong: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        only: { type: 'string' },
        minutes: { type: 'string', default: '4' },
        servers: { type: 'string', default: '3' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return 'help'
    const only = values.only?.split(',').map((name) => name.trim()) ?? names
    for (const name of only)
      if (!names.includes(name))
        return {
          wrong: name
            ? `There is no fault “${name}”.`
            : '--only needs the names of faults, as in --only kill-all,rights',
        }
    const [seed, minutes, servers] = [values.seed, values.minutes, values.servers].map(numberIn)
    if (!isWhole(seed!, 0)) return { wrong: `--seed needs a whole number, and “${values.seed}” is none.` }
    if (!(minutes! > 0 && minutes! < Infinity))
      return { wrong: `--minutes needs a number above 0, and “${values.minutes}” is none.` }
    if (!isWhole(servers!, 1) || servers! > 20)
      return { wrong: `--servers needs a whole number from 1 to 20, and “${values.servers}” is none.` }
    return { seed: seed!, only, minutes: minutes!, servers: servers! }
  } catch (error) {
    return { wrong: (error as Error).message }
  }
}

/** An empty text is no number, whatever Number() says. */
const numberIn = (text: string) => (text.trim() === '' ? NaN : Number(text))
const isWhole = (n: number, least: number) => Number.isSafeInteger(n) && n >= least
