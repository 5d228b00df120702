import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Ground } from '../ground/ground.ts'
import type { Ask, Back, Guest } from './crowd-member.ts'
import { guests } from './guests.ts'

const program = resolve(import.meta.dirname, 'crowd-member.ts')
/** So many real clients one process carries without being what is waited for. */
const each = 125

/** Many real clients, each with a room of their own, in processes of their own. */
export async function gatherCrowd({ database, url }: Ground, count: number) {
  const all = await guests(database.db, count)
  const members = Array.from({ length: Math.ceil(count / each) }, () => fork(program))
  const leave = () => members.forEach((member) => member.kill('SIGKILL'))
  process.once('exit', leave)
  const ask = async <T>(member: ChildProcess, question: Ask): Promise<T> => {
    const answered = once(member, 'message') as Promise<[T]>
    const gone = once(member, 'exit').then(() => Promise.reject(new Error('a part of the crowd has left')))
    gone.catch(() => undefined)
    member.send(question)
    return (await Promise.race([answered, gone]))[0]
  }
  const come = (member: ChildProcess, n: number) => {
    const people: Guest[] = all.slice(n * each, (n + 1) * each)
    return ask<'here'>(member, { ask: 'come', url, people })
  }
  await Promise.all(members.map(come))
  return {
    /** Each says something; answers what became of it. */
    speak: async (withinMs: number): Promise<Back[]> =>
      (await Promise.all(members.map((member) => ask<Back[]>(member, { ask: 'speak', withinMs })))).flat(),
    async [Symbol.asyncDispose]() {
      process.off('exit', leave)
      const left = members.map((member) => once(member, 'exit'))
      for (const member of members) member.kill('SIGTERM')
      await Promise.all(left)
    },
  }
}
