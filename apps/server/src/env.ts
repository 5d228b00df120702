import { z } from 'zod'
import { loudFaults } from './loud.ts'
import { secretFaults } from './secrets.ts'

const url = (protocols: string[]) =>
  z.url().refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ''))

const variables = {
  PORT: {
    form: z.coerce.number().int().min(0).max(65_535).default(3000),
    wants: 'a number from 0 to 65535',
    example: '3000',
  },
  HOST: {
    form: z.string().min(1).default('127.0.0.1'),
    wants: 'an address or a host name',
    example: '0.0.0.0',
  },
  DATA_DIR: { form: z.string().min(1).default('.data'), wants: 'the path of a folder', example: './.data' },
  DATABASE_URL: {
    form: url(['postgresql:', 'postgres:']).optional(),
    wants: 'the address of a PostgreSQL from version 15 on',
    example: 'postgresql://etalase:secret@localhost:5432/etalase',
  },
  REDIS_URL: {
    form: url(['redis:', 'rediss:']).optional(),
    wants: 'the address of a Redis',
    example: 'redis://localhost:6379',
  },
  TRUSTED_PROXIES: {
    form: z.coerce.number().int().min(0).max(9).default(0),
    wants: 'how many proxies stand in front and add to X-Forwarded-For, from 0 to 9',
    example: '1',
  },
  LIMITS_FACTOR: {
    form: z.coerce.number().positive().max(1_000_000).default(1),
    wants: 'how many times the usual limits hold, a number above 0',
    example: '100',
  },
  NODE_ENV: {
    form: z.enum(['development', 'production', 'test']).default('development'),
    wants: 'development, production or test',
    example: 'production',
  },
} as const

type Variables = typeof variables
export type Env = { [K in keyof Variables]: z.output<Variables[K]['form']> }

/** The one place that reads the environment; every fault is named at once. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const faults: string[] = []
  const entries = Object.entries(variables).map(([name, { form, wants, example }]) => {
    const parsed = form.safeParse(source[name] || undefined)
    if (!parsed.success)
      faults.push(`${name} is "${shown(name, source[name])}", but should be ${wants}, such as ${example}`)
    return [name, parsed.data]
  })
  const env = Object.fromEntries(entries) as Env
  if (faults.length === 0 && env.NODE_ENV === 'production')
    faults.push(...secretFaults(source), ...loudFaults(source))
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return env
}

/** An address may hold a password, anywhere if it is not in the expected form, and errors end up in logs. */
function shown(name: string, value = ''): string {
  return name.endsWith('_URL') ? `${/^[a-z]{1,10}:\/\//.exec(value)?.[0] ?? ''}…` : value
}
