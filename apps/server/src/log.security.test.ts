import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'

const secret = 'canary of Ann'

/** As an error of the database is: what was sent stands in its text, its stack and its details. */
function frightened(): Error {
  const cause = new Error(`Key (email)=(${secret}) already exists\n    at ${secret} (${secret}:1:1)`)
  return Object.assign(cause, { code: 'E1', detail: secret, query: secret, cause: new Error(secret) })
}

test('S16: no line of the log quotes an error, whoever writes it', () => {
  const written: string[] = []
  const log = openLog('info', { write: (line) => void written.push(line) })
  const error = frightened()
  log.warn('Redis is away', error, 'request-1')
  log.warn('Something was thrown', { secret })
  log.failure(
    new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: secret, cause: error }),
    secret,
    'request-2',
  )
  log.failure(new TRPCError({ code: 'BAD_REQUEST', message: secret }), 'message.send', 'request-3')
  log.crash(error)
  log.crash(secret)
  expect(written).toHaveLength(5)
  expect(written.join('')).not.toContain(secret)
  for (const id of ['request-1', 'request-2']) expect(written.join('')).toContain(id)
  expect(written[0], 'but where it came from').toContain('log.security.test.ts')
})
