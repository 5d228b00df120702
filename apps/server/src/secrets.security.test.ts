import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const start = (source: Record<string, string>) => () => readEnv({ NODE_ENV: 'production', ...source })
const examples = join(import.meta.dirname, '../../../deploy/production.env.example')

test('S9: production does not start with a password of our examples, and says which', () => {
  const example = parseEnv(readFileSync(examples, 'utf8')) as Record<string, string>
  expect(start(example)).toThrow('DATABASE_URL has a password that everybody knows')
  expect(start({ ...example, NODE_ENV: 'development' })).not.toThrow()
  for (const password of ['change-me', 'Secret', 'password', 'postgres', 'change%2Dme'])
    expect(start({ DATABASE_URL: `postgresql://etalase:${password}@db/etalase` }), password).toThrow(
      'everybody knows',
    )
  expect(start({ DATABASE_URL: 'postgresql://db/etalase?password=secret' })).toThrow('everybody knows')
  expect(start({ REDIS_URL: 'redis://:change-me@redis:6379' })).toThrow('REDIS_URL has a password')
  expect(start({ DATABASE_URL: 'postgresql://a:secret@db/x', REDIS_URL: 'redis://:secret@r' })).toThrow(
    /DATABASE_URL.*\n.*REDIS_URL/,
  )
})

test('S9: production does not start where anybody on the network could be the database’s owner', () => {
  const without = 'postgresql://etalase@db/etalase'
  expect(start({ DATABASE_URL: without })).toThrow('DATABASE_URL has no password')
  expect(start({ DATABASE_URL: `${without}?host=db.example` })).toThrow('DATABASE_URL has no password')
})

test('S9: what is secret enough, or needs no secret, starts', () => {
  for (const url of [
    'postgresql://etalase:4f1c9b7720de@db/etalase',
    'postgresql://etalase@localhost/etalase?host=%2Frun%2Fpostgresql',
    'postgresql://etalase@127.0.0.1/etalase',
    'postgresql://etalase@db/etalase?sslcert=client.crt&sslkey=client.key',
  ])
    expect(start({ DATABASE_URL: url, REDIS_URL: 'redis://redis:6379' }), url).not.toThrow()
  expect(start({ DATABASE_URL: 'postgresql://etalase@db/etalase', PGPASSWORD: '4f1c9b77' })).not.toThrow()
  expect(start({}), 'the embedded one, for a small shop').not.toThrow()
})
