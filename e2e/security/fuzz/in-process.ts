import { setTimeout as pause } from 'node:timers/promises'
import { callerOf } from '@etalase/api'
import { Refusal } from '@etalase/api/house'
import type { Door } from './door.ts'
import type { Answer } from './judge.ts'
import type { People } from './people.ts'
import type { Try } from './tries.ts'

type Call = (input: unknown) => Promise<unknown>

/** The procedures themselves, without a wire between. */
export function inProcess(people: People): Door {
  return {
    name: 'in process',
    async knock({ role }, tries) {
      const answers: Answer[] = []
      for (const one of tries) answers.push(await call(people, role, one))
      return answers
    },
  }
}

async function call(people: People, role: Parameters<People['contextOf']>[0], { path, input }: Try) {
  const stop = new AbortController()
  const [noun, verb] = path.split('.') as [string, string]
  const caller = callerOf(people.contextOf(role), { signal: stop.signal }) as unknown as Record<
    string,
    Record<string, Call>
  >
  try {
    const answer = await caller[noun]![verb]!(input)
    if (isStream(answer)) await Promise.race([answer[Symbol.asyncIterator]().next(), pause(100)])
    return { code: 'OK', status: 200, told: '' }
  } catch (error) {
    const { code = 'no code' } = error as { code?: string }
    return { code, status: 0, told: error instanceof Refusal ? '' : String(error) }
  } finally {
    stop.abort()
  }
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
