import { Refusal, type Reason } from '../errors.ts'

/** For `rejects.toSatisfy(refusal('ROOM_CLOSED'))`: a wrong reason fails, not only a missing one. */
export function refusal(reason: Reason) {
  return (error: unknown) => error instanceof Refusal && error.reason === reason
}
