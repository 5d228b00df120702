import type { House } from '../context.ts'

/** Everybody knows the passwords of the demo, so in earnest its accounts are nobody's. */
export function isDemoOnly({ production }: Pick<House, 'production'>, email: string | null): boolean {
  return production && email !== null && email.endsWith('@etalase.demo')
}
