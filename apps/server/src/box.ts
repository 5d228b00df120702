interface Box {
  shop: string
  desk: string
  database: string
  /** Where it listens. */
  host: string
  logins: boolean
}

/** What a person wants to know first, in a frame. */
export function box({ shop, desk, database, host, logins }: Box): string {
  const lines = [
    'Etalase is open',
    '',
    `Shop      ${shop}`,
    `Desk      ${desk}`,
    `Database  ${database}`,
    ...(logins ? demoLogins : []),
    ...(logins && !own.includes(host) ? ['', 'Whoever reaches this machine can sign in with these.'] : []),
    '',
    'Stop it with Ctrl-C.',
  ]
  const width = Math.max(...lines.map((line) => line.length))
  const edge = '─'.repeat(width + 4)
  return [`╭${edge}╮`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `╰${edge}╯`].join('\n')
}

const own = ['localhost', '127.0.0.1', '::1']

const demoLogins = [
  '',
  'Shopper   john@etalase.demo    shopper123',
  'Agent     agent@etalase.demo   agent123',
  'Admin     admin@etalase.demo   admin123',
]
