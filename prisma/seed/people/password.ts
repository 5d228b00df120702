import { hash } from '@node-rs/argon2'
import type { Random } from '../random.ts'

/** The salt is drawn too, so that seeding twice gives the same rows; these passwords are public anyway. */
export const passwordHash = (password: string, random: Random) => hash(password, { salt: random.bytes(16) })
