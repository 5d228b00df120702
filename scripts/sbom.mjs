import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { askNpm } from './npm.mjs'
import { main, Problem } from './run.mjs'

const HELP = `npm run sbom [-- --to FILE]

Writes which packages this is made of, with versions, hashes and licences, as CycloneDX (default dist/sbom.cdx.json).
Those that only build and test have the property cdx:npm:package:development.`

await main(async () => {
  const { values } = parseArgs({
    options: { to: { type: 'string', default: 'dist/sbom.cdx.json' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return console.log(HELP)
  // Not --omit=dev, which leaves out what both the product and its tests use. From the lockfile: for every platform.
  const said = await askNpm(['sbom', '--sbom-format=cyclonedx', '--package-lock-only'])
  if (!Array.isArray(said.components)) throw new Problem(`npm sbom failed: ${JSON.stringify(said)}`)
  const file = resolve(values.to)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(said, null, 2)}\n`)
  console.log(`${said.components.length} packages are listed in ${values.to}.`)
})
