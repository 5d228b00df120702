import type { Words } from './dialogue.ts'

/** What was said, in the room's language and about the room's things. */
export function fill(said: Words, locale: string, values: Record<string, string>): string {
  const text = locale === 'id' ? said.id : said.en
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`Nothing is known of {${name}} in: ${text}`)
    return value
  })
}

export const rupiah = (amount: number) => `Rp ${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`
export const firstName = (name: string) => name.split(' ')[0]!
