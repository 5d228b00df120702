import { createHash } from 'node:crypto'

const life = 10 * 3_600_000

/** A session as it stands in the database, which knows no token. */
export function sessionRow(userId: string, token: string, app: 'shop' | 'desk') {
  const until = new Date(Date.now() + life)
  return {
    id: createHash('sha256').update(token).digest('hex'),
    userId,
    app: app === 'shop' ? ('SHOP' as const) : ('DESK' as const),
    expiresAt: until,
    absoluteExpiresAt: until,
  }
}
