import type { AppName } from '@etalase/api/house'

export const shoppers = ['guest A', 'guest B', 'customer A', 'customer B', 'disabled customer'] as const
export type Shopper = (typeof shoppers)[number]

export const people = [...shoppers, 'agent A', 'agent B', 'disabled agent', 'admin'] as const
export type Person = (typeof people)[number]

export interface Actor {
  name: string
  /** Where they call, and what kind of session they hold: not always of the same app. */
  app: AppName
  session: { of: Person; app: AppName } | null
  /** Whom the session makes them; nobody where it counts for nothing. */
  is: Person | null
  /** Whose rooms they may see. */
  sees: readonly Shopper[]
}

const nobody = { is: null, sees: [] } as const
const home = (person: Person): AppName => (/agent|admin/.test(person) ? 'desk' : 'shop')
const is = (person: Person, sees: readonly Shopper[]): Actor => {
  const app = home(person)
  return { name: person, app, session: { of: person, app }, is: person, sees }
}
const disabled = (person: Person): Actor => ({ ...is(person, []), ...nobody })

/** A session that stands in the database for an app where its holder has no business. */
const misplaced = (of: Person, app: AppName): Actor => {
  return { name: `${of}, let into the ${app} by mistake`, app, session: { of, app }, ...nobody }
}

export const actors: readonly Actor[] = [
  { name: 'stranger at the shop', app: 'shop', session: null, ...nobody },
  { name: 'stranger at the desk', app: 'desk', session: null, ...nobody },
  is('guest A', ['guest A']),
  is('guest B', ['guest B']),
  is('customer A', ['customer A']),
  is('customer B', ['customer B']),
  is('agent A', ['guest A', 'customer A']),
  is('agent B', ['guest B', 'customer B']),
  is('admin', shoppers),
  disabled('disabled customer'),
  disabled('disabled agent'),
  {
    ...is('customer A', []),
    name: 'customer A with the token of the shop at the desk',
    app: 'desk',
    ...nobody,
  },
  { ...is('agent A', []), name: 'agent A with the token of the desk at the shop', app: 'shop', ...nobody },
  { ...is('admin', []), name: 'admin with the token of the desk at the shop', app: 'shop', ...nobody },
  misplaced('customer A', 'desk'),
  misplaced('guest A', 'desk'),
  misplaced('agent A', 'shop'),
]
