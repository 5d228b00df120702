/** The part of the address that says which acts are shown. */
export interface AuditSearch {
  actor?: string
  action?: string
}

export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const line = (value: unknown) => (typeof value === 'string' && value ? value.slice(0, 100) : undefined)
  return { actor: line(raw.actor), action: line(raw.action) }
}
