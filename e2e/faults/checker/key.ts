/** No text that a database keeps has this sign in it. */
export const key = (...parts: (string | number | null)[]): string => parts.join('\0')
