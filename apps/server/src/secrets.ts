/** What stands in our own examples, and what programs come with: everybody knows them. */
const known = [
  'change-me',
  'changeme',
  'secret',
  'password',
  'postgres',
  'etalase',
  'redis',
  'admin',
  'admin123',
]
const ownMachine = ['', 'localhost', '127.0.0.1', '[::1]']

/** What keeps a production server from starting, a sentence each. */
export function secretFaults(source: Record<string, string | undefined>): string[] {
  const { DATABASE_URL, REDIS_URL } = source
  const faults = Object.entries({ DATABASE_URL, REDIS_URL }).flatMap(([name, url]) =>
    url && isKnown(new URL(url))
      ? [`${name} has a password that everybody knows. Put one of your own there: openssl rand -hex 24`]
      : [],
  )
  if (DATABASE_URL && isOpen(new URL(DATABASE_URL), source))
    faults.push('DATABASE_URL has no password, though its database is on another machine.')
  return faults
}

function isKnown({ password, searchParams }: URL): boolean {
  const given = [decodeURIComponent(password), searchParams.get('password') ?? '']
  return given.some((it) => known.includes(it.toLowerCase()))
}

/** A socket in the file system and one's own machine have other guards; a file and a certificate are secrets too. */
function isOpen({ password, hostname, searchParams }: URL, source: Record<string, string | undefined>) {
  if (password || source['PGPASSWORD'] || source['PGPASSFILE']) return false
  if (['password', 'sslcert'].some((name) => searchParams.has(name))) return false
  const host = searchParams.get('host') ?? hostname
  return !host.startsWith('/') && !ownMachine.includes(host)
}
