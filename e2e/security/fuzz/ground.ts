import { inspect } from 'node:util'
import { createWorld } from '@etalase/api/testing'
import { serveDatabase } from '@etalase/server/testing'
import type { Caller, Door } from './door.ts'
import { fingerprintOf } from './fingerprint.ts'
import { inProcess } from './in-process.ts'
import { complaintOf, inWords, type Answer } from './judge.ts'
import { overHttp } from './over-http.ts'
import { overSocket } from './over-socket.ts'
import { peopleOf, roles, type Role } from './people.ts'
import { sceneOf } from './scene.ts'
import type { Try } from './tries.ts'

/** A real server on a real database, three ways in, and everything that the server complained of. */
export async function openGround() {
  const world = await createWorld()
  const failures: string[] = []
  const warn = (message: string, error: unknown) => void failures.push(`${message}: ${String(error)}`)
  const failure = (error: Error & { code: string }, procedure?: string) => {
    if (error.code === 'INTERNAL_SERVER_ERROR')
      failures.push(`${procedure}: ${inspect(error.cause ?? error, { depth: 1 })}`)
  }
  const server = await serveDatabase(world.url, {
    log: { info: () => undefined, warn, failure, crash: () => undefined },
  })
  return {
    url: server.url,
    /** What the server complained of, since it was last asked. */
    failures,
    fingerprint: () => fingerprintOf(world.db),
    /** New people with something to do, and their ways in. */
    async cast() {
      const people = await peopleOf(world, { ...world.house, warn })
      const comer = async (role: Role): Promise<Caller> => ({ role, token: await people.tokenOf(role) })
      return {
        pool: await sceneOf(world, people),
        doors: [inProcess(people), overHttp(server.url), overSocket(server.url)] as const,
        standing: await Promise.all(roles.map(comer)),
        /** With a session of their own, which may end by what they do. */
        comer,
      }
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await world[Symbol.asyncDispose]()
    },
  }
}

export type Ground = Awaited<ReturnType<typeof openGround>>
export type Cast = Awaited<ReturnType<Ground['cast']>>

export interface Outcome {
  answers: Answer[]
  complaints: string[]
}

/** Tries all that this door can carry, and says what was wrong with the answers. */
export async function tryAt(door: Door, caller: Caller, all: Try[]): Promise<Outcome> {
  const tries = door.name === 'in process' ? all : all.filter(({ wire }) => wire)
  const answers = await door.knock(caller, tries)
  const complaints = answers.flatMap((answer, i) => {
    const complaint = complaintOf(tries[i]!, answer)
    return complaint ? [`${inWords(tries[i]!)} as ${caller.role} ${door.name} ${complaint}`] : []
  })
  return { answers, complaints }
}
