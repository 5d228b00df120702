import type { Caller } from './door.ts'
import { tryAt, type Cast, type Outcome } from './ground.ts'
import { roles, type Role } from './people.ts'
import type { Procedure } from './procedures.ts'
import type { Try } from './tries.ts'

interface Round {
  calls: number
  complaints: string[]
}

const stopped = new Set(['UNAUTHORIZED', 'FORBIDDEN'])

/**
 * First what is refused: in process by all who get as far as that, and over each wire by one of them in turn; then
 * what is not, by one of them through one door.
 */
export function roundsOf(cast: Cast, { variants }: Procedure, tries: Try[]) {
  const admitted = new Set<Role>(variants.length === 0 ? roles : [])
  return {
    async wrong(): Promise<Round> {
      const refused = tries.filter(({ accepted, wrong }) => !accepted || wrong !== null)
      const [inProcess, ...wires] = cast.doors
      const knocks = await Promise.all(cast.standing.map((caller) => tryAt(inProcess, caller, some(refused))))
      cast.standing.forEach(({ role }, i) => {
        if (knocks[i]!.answers.some(({ code }) => !stopped.has(code))) admitted.add(role)
      })
      const inside = cast.standing.filter(({ role }) => admitted.has(role))
      const outside = cast.standing.filter(({ role }) => !admitted.has(role))
      const own = inside.map((caller) => tryAt(inProcess, caller, refused))
      const far = wires.flatMap((door, n) => [
        ...inside.map((caller, i) => tryAt(door, caller, inTurn(refused, n + i, inside.length))),
        ...outside.map((caller) => tryAt(door, caller, some(refused))),
      ])
      return sumOf([...knocks, ...(await Promise.all([...own, ...far]))])
    },
    async accepted(): Promise<Round & { letIn: string[] }> {
      const taken = tries.filter(({ accepted }) => accepted)
      const letIn: string[] = []
      const outcomes: Outcome[] = []
      // All come before the first one acts, who may put an end to an account.
      const turns = await Promise.all(
        cast.doors.map((_, n) => {
          const here = variants.length === 0 ? taken : inTurn(taken, n, cast.doors.length)
          return Promise.all(
            inTurns(here, [...admitted]).map(async ([role, few]): Promise<[Caller, Try[]]> => [
              await cast.comer(role),
              few,
            ]),
          )
        }),
      )
      for (const [n, door] of cast.doors.entries()) {
        const came = await Promise.all(turns[n]!.map(([caller, few]) => tryAt(door, caller, few)))
        outcomes.push(...came)
        if (came.some(({ answers }) => answers.some(({ code }) => code === 'OK'))) letIn.push(door.name)
      }
      return { ...sumOf(outcomes), letIn }
    },
  }
}

/** Whoever may not come in is turned away before anything is looked at. */
const some = (tries: Try[]) => tries.filter((_, i) => i % 20 === 0)

/** What falls to one of so many. */
const inTurn = (tries: Try[], n: number, of: number) => tries.filter((_, i) => i % of === n % of)

/** Each try for one of those who may; few at a time, for a session may end on the way. */
function inTurns(tries: Try[], who: Role[]): [Role, Try[]][] {
  return who.flatMap((role, n) => {
    const own = inTurn(tries, n, who.length)
    const chunks = Array.from({ length: Math.ceil(own.length / 10) }, (_, i) =>
      own.slice(i * 10, i * 10 + 10),
    )
    return chunks.map((chunk): [Role, Try[]] => [role, chunk])
  })
}

function sumOf(outcomes: Outcome[]): Round {
  return {
    calls: outcomes.reduce((sum, { answers }) => sum + answers.length, 0),
    complaints: outcomes.flatMap(({ complaints }) => complaints),
  }
}
