import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { askNpm } from './npm.mjs'
import { main, Problem, root } from './run.mjs'

const HELP = `npm run audit [-- --must-answer]

Asks the registry what is known to be wrong with our dependencies. High and critical findings fail, unless
.dependency-waivers.json has their id, a reason and a date until which it holds. A waiver that has run out fails.
Where the registry does not answer this is skipped, and says so.
  --must-answer    fails in that case: for where there is a network
  --from FILE      what npm audit --json said, instead of asking
  --waivers FILE   instead of .dependency-waivers.json`

await main(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      waivers: { type: 'string', default: join(root, '.dependency-waivers.json') },
      'must-answer': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return console.log(HELP)
  const waivers = readWaivers(values.waivers)
  const report = values.from ? JSON.parse(readFileSync(values.from, 'utf8')) : await askRegistry()
  if (!report.vulnerabilities) {
    const why = `the registry does not answer (${report.message ?? report.error?.summary})`
    if (values['must-answer']) throw new Problem(`Not audited: ${why}.`)
    return console.log(`skipped: ${why}`)
  }
  const found = findingsIn(report)
  const open = found.filter(({ id }) => !waivers.some((waiver) => waiver.id === id))
  if (open.length > 0) throw new Problem(open.map(inWords).join('\n'))
  console.log(`high or critical: ${found.length}${found.length > 0 ? ', all of them waived' : ''}`)
})

function askRegistry() {
  return askNpm(['audit', '--json', '--fetch-retries=0', '--fetch-timeout=10000'], { patience: 20_000 })
}

/** Each advisory once, however many packages it reaches. */
function findingsIn({ vulnerabilities }) {
  const all = Object.values(vulnerabilities).flatMap(({ via }) => via.filter((it) => typeof it === 'object'))
  const grave = all.filter(({ severity }) => severity === 'high' || severity === 'critical')
  return [...new Map(grave.map((it) => [idOf(it), { ...it, id: idOf(it) }])).values()]
}

function idOf({ url, source }) {
  return /GHSA(-\w{4}){3}/.exec(url ?? '')?.[0] ?? String(source)
}

function inWords({ id, name, severity, title, url }) {
  return `${severity}: ${name}: ${title} (${id}, ${url}). Update it, or put it into .dependency-waivers.json`
}

function readWaivers(file) {
  const waivers = JSON.parse(readFileSync(file, 'utf8'))
  const today = new Date().toISOString().slice(0, 10)
  for (const { id, reason, until } of waivers) {
    if (!id || !reason?.trim() || !/^\d{4}-\d\d-\d\d$/.test(until))
      throw new Problem(
        `A waiver needs an id, a reason and until (2027-01-31): ${JSON.stringify({ id, reason, until })}`,
      )
    if (until < today) throw new Problem(`The waiver of ${id} ran out on ${until}. It said: ${reason}`)
  }
  return waivers
}
