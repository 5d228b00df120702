import { hash, verify } from '@node-rs/argon2'

/** A hash of nobody's password: an unknown e-mail takes as long as a wrong password. */
let nobody: Promise<string> | null = null

export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hash('nobody')
  const right = await verify(stored ?? (await nobody), password)
  return right && stored !== null
}
