import { z } from 'zod'

const url = (protocols: string[]) => z.url().refine((value) => protocols.includes(new URL(value).protocol))

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
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return Object.fromEntries(entries) as Env
}

/** An address may hold a password, and errors end up in logs. */
function shown(name: string, value = ''): string {
  return name.endsWith('_URL') ? value.replace(/\/\/[^@/]*@/, '//…@') : value
}
