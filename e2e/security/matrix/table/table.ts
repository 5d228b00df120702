import type { Row } from '../row.ts'
import { desk } from './desk.ts'
import { rooms } from './room.ts'
import { shop } from './shop.ts'

/** Every procedure there is, in the order in which they are tried: who may call it, and whose things it reaches. */
export const table: Readonly<Record<string, Row>> = { ...rooms, ...desk, ...shop }
