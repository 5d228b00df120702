import type { Fault } from '../fault.ts'
import { whyNoSmallDisk } from '../ground/disk.ts'
import { clockSkew } from './clock-skew.ts'
import { cutLines } from './cut-lines.ts'
import { delay } from './delay.ts'
import { diskFull } from './disk-full.ts'
import { garbage } from './garbage.ts'
import { halfOpen } from './half-open.ts'
import { killAll } from './kill-all.ts'
import { killBeforeAnswer } from './kill-before-answer.ts'
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
  killBeforeAnswer,
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
  clockSkew,
  diskFull,
]

/** Why a fault cannot be tried on this machine; null where it can. */
export const whyNotHere = ({ needsSmallDisk }: Fault): string | null =>
  needsSmallDisk ? whyNoSmallDisk() : null

/** What the promise also speaks of, and one machine does not allow. */
export const notHere = [
  'a network between machines, and a power cut: PostgreSQL is killed here, not its disk',
]
