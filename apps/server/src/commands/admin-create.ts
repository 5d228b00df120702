import { databaseTrouble, inviteFirst, offerReset, whoHas } from '@etalase/api/house'
import { connect, migrate, pending } from '@etalase/db'
import { command } from '@etalase/db/command'
import { ENVIRONMENT_HELP, openToRead } from '@etalase/db/database'
import { emailOf, give, nameOf, urlOf, whyNoReset, whyTaken } from './admin-options.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

await command({
  help: `${give} --email you@shop.example [--name NAME] [--url https://shop.example] [--reset]

Prints a link that works once, for an hour: whoever opens it chooses a password, and is an admin of the desk. There is no
other account in a new shop. Etalase may run meanwhile or not.
  --email  who it is for; nothing is sent there
  --name   as shoppers and colleagues see it; it can be changed when the link is opened
  --url    where the shop is, for the link (default http://localhost:3000, or PORT)
  --reset  for somebody who works here already: the link sets a new password, and ends their sessions

${ENVIRONMENT_HELP}`,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    url: { type: 'string' },
    reset: { type: 'boolean' },
  },
  async run({ values }) {
    const email = emailOf(textOf(values['email']))
    const name = nameOf(textOf(values['name']), email)
    const url = urlOf(textOf(values['url']))
    await using database = await openToRead()
    await bringUpToDate(database.url)
    const db = connect(database.url, 2)
    try {
      const person = await whoHas(db, email)
      const reset = values['reset'] === true
      const why = reset ? whyNoReset(email, person) : whyTaken(email, person)
      if (why) throw new Error(why)
      const token = reset ? await offerReset(db, email) : await inviteFirst(db, { email, name })
      say(
        `${url}/admin/welcome#${token}\n\nOpen it within an hour. It works once, so show it to nobody else.`,
      )
    } catch (error) {
      throw (error instanceof Error && databaseTrouble(error)) || error
    } finally {
      await db.$disconnect()
    }
  },
})

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** As the server does: our own database by itself, somebody's PostgreSQL only when told to. */
async function bringUpToDate(url: string): Promise<void> {
  if (!process.env['DATABASE_URL']) return void (await migrate(url))
  if ((await pending(url)).length > 0)
    throw new Error(
      'The database is not up to date. Run: npm run migrate, or start the server with --migrate',
    )
}
