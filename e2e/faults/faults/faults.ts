import type { Fault } from '../fault.ts'
import { cutLines } from './cut-lines.ts'
import { delay } from './delay.ts'
import { garbage } from './garbage.ts'
import { halfOpen } from './half-open.ts'
import { killAll } from './kill-all.ts'
import { killServer } from './kill-server.ts'
import { postgresCrash } from './postgres-crash.ts'
import { postgresStop } from './postgres-stop.ts'
import { reconnectStorm } from './reconnect-storm.ts'
import { redisFlush } from './redis-flush.ts'
import { redisFreeze } from './redis-freeze.ts'
import { redisKill } from './redis-kill.ts'
import { rights } from './rights.ts'
import { rollingRestart } from './rolling-restart.ts'
import { roomLock } from './room-lock.ts'
import { slowConsumer } from './slow-consumer.ts'

export const faults: readonly Fault[] = [
  killServer,
  killAll,
  postgresCrash,
  postgresStop,
  roomLock,
  redisKill,
  redisFreeze,
  redisFlush,
  cutLines,
  halfOpen,
  delay,
  rights,
  rollingRestart,
  slowConsumer,
  garbage,
  reconnectStorm,
]

/** What the promise also speaks of, and one machine without rights of its own does not allow. */
export const notHere = [
  'disk full: needs a small file system of its own (tmpfs), and the right to mount it',
  'clock skew: needs libfaketime, which is not installed with npm',
  'a thousand clients in a storm: some hundreds, as they all live in this one process',
]
