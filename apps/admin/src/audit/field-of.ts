/** What was written down is of any form; a field of it, if it has one. */
export const fieldOf = (value: unknown, name: string): unknown =>
  value && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
