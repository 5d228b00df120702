import { spread } from '../jitter.ts'
import type { Transport } from './connection.ts'

/** What tells a transport's own trouble from the server's or the network's. */
export interface Ways {
  /** Best first. */
  transports: Transport[]
  /** Whether the server answers over HTTP. */
  answers: () => Promise<boolean>
  socketOpens: () => Promise<boolean>
}

interface Climber {
  /** Nobody is following, or it works: there is nothing to decide. */
  isSettled: () => boolean
  isIdle: () => boolean
  onStep: (to: Transport) => void
}

const patience: Record<Transport, number> = { websocket: 3, sse: 2, polling: Infinity }
const deadline = 8_000
const rest = 30_000

/** Steps down when only the transport is to blame, and tries to step up again, less and less often. */
export function createLadder({ transports, answers, socketOpens }: Ways, climber: Climber) {
  const best = transports[0]!
  let at = best
  let failures = 0
  let climbs = 0
  let weighing = false
  let fallTimer: ReturnType<typeof setTimeout> | undefined
  let climbTimer: ReturnType<typeof setTimeout> | undefined

  function stepTo(next: Transport) {
    at = next
    climber.onStep(next)
  }

  /** A server that answers nothing says nothing about the transport. */
  async function weigh() {
    if (weighing) return
    weighing = true
    const from = at
    const isBlamed = await answers()
    weighing = false
    if (climber.isSettled() || at !== from) return
    if (!isBlamed) failures = 0
    else if (failures >= patience[from]) stepTo(transports[transports.indexOf(from) + 1] ?? from)
  }

  function expect() {
    clearTimeout(fallTimer)
    if (climber.isSettled() || at === 'polling') return
    fallTimer = setTimeout(() => {
      failures = Math.max(failures, patience[at])
      void weigh()
      expect()
    }, deadline)
  }

  function climbLater() {
    clearTimeout(climbTimer)
    if (at === best || climber.isIdle()) return
    climbTimer = setTimeout(() => void climb(), spread(rest * 2 ** Math.min(climbs, 3)))
  }

  async function climb() {
    const from = at
    if (from === best || climber.isIdle()) return
    climbs += 1
    const opens = transports.includes('websocket') && (await socketOpens())
    if (at !== from) return
    if (opens) stepTo('websocket')
    else if (from === 'polling' && transports.includes('sse')) stepTo('sse')
    else climbLater()
  }

  return {
    get at() {
      return at
    },
    get failures() {
      return failures
    },
    /** Somebody follows now, or everything starts over: give it a while, then decide. */
    begin() {
      failures = 0
      expect()
      climbLater()
    },
    worked() {
      failures = 0
      if (at === best) climbs = 0
      clearTimeout(fallTimer)
    },
    failed() {
      failures += 1
      if (failures >= 2) void weigh()
    },
    expect,
    climbNow() {
      climbs = 0
      void climb()
    },
    close() {
      clearTimeout(fallTimer)
      clearTimeout(climbTimer)
    },
  }
}
