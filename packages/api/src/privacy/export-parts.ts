import type { Tx } from '@etalase/db'
import type { ExportDocument } from './export.schema.ts'

type Part<K extends keyof ExportDocument> = Promise<ExportDocument[K]>

const iso = (time: Date) => time.toISOString()
const whose = (id: string | null, shopperId: string) => (id === shopperId ? 'you' : 'shop')
const oldest = { createdAt: 'asc' } as const

/** Null where there is no such shopper, or nothing is known of them any more. */
export async function readProfile(tx: Tx, id: string): Promise<ExportDocument['profile'] | null> {
  const kind = { in: ['CUSTOMER', 'GUEST'] as ('CUSTOMER' | 'GUEST')[] }
  const user = await tx.user.findFirst({ where: { id, kind, erasedAt: null } })
  if (!user) return null
  const { name, email, phone, address } = user
  return {
    id,
    kind: user.kind === 'GUEST' ? 'GUEST' : 'CUSTOMER',
    name,
    email,
    phone,
    address,
    language: user.locale,
    picture: user.avatar,
    hasPassword: user.passwordHash !== null,
    since: iso(user.createdAt),
    lastSeenAt: user.lastSeenAt && iso(user.lastSeenAt),
    // The column's one cast here; only `visit` writes it.
    lastPage: user.page as ExportDocument['profile']['lastPage'],
  }
}

/** Without what would open one. */
export async function readSessions(tx: Tx, userId: string): Part<'sessions'> {
  const rows = await tx.session.findMany({ where: { userId }, orderBy: oldest })
  return rows.map(({ app, createdAt, expiresAt, userAgent, ip }) => ({
    app,
    since: iso(createdAt),
    endsAt: iso(expiresAt),
    browser: userAgent,
    address: ip,
  }))
}

export async function readShelves(
  tx: Tx,
  userId: string,
): Promise<Pick<ExportDocument, 'cart' | 'wishlist'>> {
  const include = { product: true }
  const cart = await tx.cartItem.findMany({
    where: { cart: { userId } },
    include: { ...include, variant: true },
    orderBy: oldest,
  })
  const wishlist = await tx.wishlistItem.findMany({ where: { userId }, include, orderBy: oldest })
  return {
    cart: cart.map(({ product, variant, quantity, createdAt, addedById }) => ({
      name: product.name,
      sku: variant?.sku ?? product.sku,
      variant: variant?.name ?? null,
      quantity,
      addedAt: iso(createdAt),
      addedBy: whose(addedById, userId),
    })),
    wishlist: wishlist.map(({ product: { name, sku }, createdAt }) => ({
      name,
      sku,
      addedAt: iso(createdAt),
    })),
  }
}

export async function readBought(tx: Tx, shopperId: string): Part<'orders'> {
  const rows = await tx.order.findMany({ where: { shopperId }, include: { items: true }, orderBy: oldest })
  return rows.map(({ id, createdAt, status, total, currency, items }) => ({
    id,
    at: iso(createdAt),
    status,
    total: String(total),
    currency,
    items: items.map(({ name, sku, variantName, quantity, price }) => ({
      name,
      sku,
      variant: variantName,
      quantity,
      price,
    })),
  }))
}

export async function readPressed(tx: Tx, them: string[]): Part<'cardActions'> {
  const rows = await tx.cardAction.findMany({ where: { actorId: { in: them } }, orderBy: { at: 'asc' } })
  return rows.map(({ at, kind, outcome, messageId }) => {
    const came = (outcome as { outcome?: string }).outcome ?? ''
    return { at: iso(at), kind, outcome: came, messageId }
  })
}

/** What they did and what was done to them; who of the staff did it is the staff's own. */
export async function readAudit(tx: Tx, them: string[]): Part<'audit'> {
  const rows = await tx.auditEntry.findMany({
    where: { OR: [{ actorId: { in: them } }, { targetId: { in: them } }] },
    orderBy: { at: 'asc' },
  })
  return rows.map(({ at, action, actorId }) => ({
    at: iso(at),
    action,
    by: actorId && them.includes(actorId) ? 'you' : 'shop',
  }))
}
