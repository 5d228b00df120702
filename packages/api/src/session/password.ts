import type { Tx } from '@etalase/db'
import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '../errors.ts'

/** A hash of what nobody knows, as `hashPassword` makes them: an unknown e-mail takes as long as a wrong password. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$YKnS0covJzG/orbHSMXwGA$bRwaAl7YWhaazclWDrlFD6VqhETAO5bOZwSAzsg3Vqk'

export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? nobodys, password)
  return right && stored !== null
}

interface Holder {
  id: string
  passwordHash: string | null
}

/** Between looking at a password and opening a session it may be changed; from here to the end of the transaction it is not. */
export async function holdPassword(tx: Tx, { id, passwordHash }: Holder): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "User" WHERE id = ${id}::uuid AND "passwordHash" = ${passwordHash} AND "disabledAt" IS NULL FOR SHARE`
  if (rows.length === 0) throw new Refusal('WRONG_PASSWORD')
}
