import { randomUUID } from 'node:crypto'
import { browserAt } from '../../testing/browser.ts'
import { fresh } from '../../testing/say.ts'
import { createWorld, password } from '../../testing/world.ts'

/** A desk with people to whom something can be done, anew for each act. */
export async function openStage() {
  const world = await createWorld()
  const [boss, budi, ann] = [await world.admin('boss'), await world.agent('budi'), await world.shopper('ann')]
  return {
    world,
    boss,
    budi,
    ann,
    stranger: world.stranger('desk'),
    someAgent: () => world.agent(`agent-${randomUUID()}`),
    someShopper: () => world.shopper(`shopper-${randomUUID()}`),
    /** Of a shopper of its own, given to nobody. */
    room: async (): Promise<string> => {
      const shopper = await world.shopper(`shopper-${randomUUID()}`)
      return (await shopper.room.start(fresh())).room.id
    },
    invite: () =>
      boss.staff.invite({ email: `${randomUUID()}@example.com`, name: 'Newcomer', kind: 'AGENT' }),
    /** A browser at the desk in which that person is signed in. */
    signedIn: async (email: string) => {
      const browser = browserAt(world.house, 'desk')
      await (await browser.call()).session.signIn({ email, password })
      return browser
    },
    browser: () => browserAt(world.house, 'desk'),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>
