import { describe, expect, test } from 'vitest'
import { check, troubles } from '../checker.ts'
import type { Verdict } from '../history.ts'
import { soundChat, type Chat } from './tiny-chat.ts'
import { openTinyWorld, type TinyWorld } from './tiny-world.ts'

interface Plant {
  flaw: Partial<Chat>
  /** Brings about what the flaw needs to do harm, and does none to a sound chat. */
  scene: (world: TinyWorld) => Promise<void>
  /** The one count that must tell of it. */
  count: keyof Verdict
  graceMs?: number
}

/** Holds the checker to a flaw, and to a sound chat in the very same scene. */
export function plant(name: string, { flaw, scene, count, graceMs }: Plant): void {
  async function verdictOn(chat: Chat) {
    await using world = await openTinyWorld(chat)
    await world.chatter('the morning')
    await scene(world)
    await world.chatter('the evening')
    await world.everybodySees('The end')
    return check(await world.evidence(), { graceMs })
  }
  describe(name, () => {
    test(`turns the checker red: ${count}`, async () => {
      const verdict = await verdictOn({ ...soundChat, ...flaw })
      expect(troubles(verdict), verdict.findings.join('\n')).toEqual([count])
    })

    test('and without it the same scene is clean', async () => {
      const verdict = await verdictOn(soundChat)
      expect(verdict.findings).toEqual([])
      expect(verdict.operations).toBeGreaterThanOrEqual(31)
    })
  })
}
