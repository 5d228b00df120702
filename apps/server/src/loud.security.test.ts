import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

test.each([
  { DEBUG: '*' },
  { DEBUG: 'express:*,-prisma:x' },
  { DEBUG: 'prisma:client' },
  { NODE_DEBUG: 'HTTP' },
  { NODE_DEBUG: 'tls,net' },
])('S16: production does not start where libraries would print what people say: %j', (source) => {
  expect(() => readEnv({ NODE_ENV: 'production', ...source })).toThrow(Object.keys(source)[0])
  expect(() => readEnv({ NODE_ENV: 'development', ...source })).not.toThrow()
})

test.each([{ DEBUG: '' }, { DEBUG: 'false' }, { DEBUG: 'express' }, { NODE_DEBUG: 'module' }])(
  'S16: others’ settings are no fault: %j',
  (source) => {
    expect(() => readEnv({ NODE_ENV: 'production', ...source })).not.toThrow()
  },
)
