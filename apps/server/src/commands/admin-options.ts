import { email as address, isDemoOnly, type whoHas } from '@etalase/api/house'

export const give = 'npm run admin:create --'

export function emailOf(given: string | undefined): string {
  if (given === undefined) throw new Error(`Who is it for? Such as: ${give} --email you@shop.example`)
  const { data } = address.safeParse(given)
  if (!data) throw new Error(`--email is "${given}", but should be an address such as you@shop.example`)
  const production = process.env['NODE_ENV'] === 'production'
  if (isDemoOnly({ production }, data))
    throw new Error(
      'Addresses of @etalase.demo are the demo’s: in production nobody signs in with one. Take another.',
    )
  return data
}

export function nameOf(given: string | undefined, email: string): string {
  const name = (given ?? email.split('@')[0]!).trim()
  if (name === '' || name.length > 120)
    throw new Error('--name wants 1 to 120 letters, such as --name "Ayu Lestari"')
  return name
}

export function urlOf(given = `http://localhost:${process.env['PORT'] || 3000}`): string {
  if (!/^https?:\/\/[^\s/?#]+\/?$/.test(given))
    throw new Error(`--url is "${given}", but should be where the shop is, such as https://shop.example`)
  return given.replace(/\/$/, '')
}

type Person = Awaited<ReturnType<typeof whoHas>>

export function whyTaken(email: string, person: Person): string | null {
  if (!person) return null
  const lost = `If the password is lost: ${give} --email ${email} --reset`
  if (person.disabledAt) return disabled(email)
  if (person.kind === 'ADMIN') return `${email} is an admin already. ${lost}`
  if (person.kind === 'AGENT')
    return `${email} is an agent; an admin can change that on the desk, under Staff. ${lost}`
  return `${email} has an account in the shop. Take another address for the desk.`
}

export function whyNoReset(email: string, person: Person): string | null {
  if (person?.disabledAt) return disabled(email)
  if (person?.kind === 'ADMIN' || person?.kind === 'AGENT') return null
  return `Nobody of the staff has ${email}. For a new admin leave --reset out.`
}

function disabled(email: string): string {
  return `The account ${email} is disabled. An admin can enable it on the desk, under Staff.`
}
