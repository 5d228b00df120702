import { parseArgs } from 'node:util'

export interface Options {
  /** Migrate, seed an empty database, take the next port if one is taken, and allow the demo logins. */
  demo: boolean
  migrate: boolean
  reset: boolean
  port: number | null
  /** Where the apps are served instead of here, while one works on them. */
  shop: string | null
  desk: string | null
}

export const help = `Etalase's server: shop, desk and API on one port.

  node apps/server/dist/main.js [options]

  --demo      demo data when the database is empty, and the demo logins
  --migrate   apply pending migrations first (the embedded database always does)
  --reset     drop the embedded database first
  --port N    instead of PORT
  --shop URL, --desk URL   where the apps are served instead of here, for the box
  --help      this text`

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      demo: { type: 'boolean', default: false },
      migrate: { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      port: { type: 'string' },
      shop: { type: 'string' },
      desk: { type: 'string' },
    },
  })
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`--port is "${values.port}", but should be a number from 0 to 65535, such as --port 3000`)
  }
  const { demo, migrate, reset, shop = null, desk = null } = values
  return { demo, migrate, reset, port, shop, desk }
}
