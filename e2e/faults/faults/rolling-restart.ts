import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

const drain = 20_000

/** A new version is rolled out: each server is asked to leave, and nobody's message fails. */
export const rollingRestart: Fault = {
  name: 'rolling-restart',
  async inject({ ground, cast, ms, over, expect }) {
    for (const server of ground.servers) {
      const { code, ms: took } = await server.leave()
      expect(`${server.name} left with code ${code}`, code === 0)
      expect(`${server.name} took ${took} ms to leave`, took <= drain)
      await server.start()
      over()
      await pause(ms / ground.servers.length)
    }
    const failed = cast.diary.lines.filter(({ op, phase, error }) => {
      return (op === 'send' || op === 'card') && phase === 'fail' && error !== 'NOT_FOUND'
    })
    expect(`${failed.length} messages failed: ${failed[0]?.error}`, failed.length === 0)
  },
}
