import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const checkedIn = join(import.meta.dirname, '../api')

/** What developers see of an entry, as text, so that a change of it shows in a review. */
export async function surfaceOf(folder: string): Promise<Record<string, string>> {
  const read = async (name: string) => plain(await readFile(join(folder, `${name}.d.ts`), 'utf8'))
  return { 'client.txt': (await read('shared')) + (await read('index')), 'react.txt': await read('react') }
}

/** How the bundler cuts the files is nobody's business. */
function plain(declarations: string): string {
  const lines = declarations
    .split('\n')
    .filter((line) => !line.includes('from "./shared.js"') && !/^\/\/#(end)?region/.test(line))
  return lines
    .join('\n')
    .replace(
      /^export \{ (.*) \};?$/gm,
      (_, names: string) => `export {\n  ${names.split(', ').join('\n  ')}\n}`,
    )
}

export const readCheckedIn = (name: string) => readFile(join(checkedIn, name), 'utf8')

if (import.meta.main) {
  const surface = await surfaceOf(join(import.meta.dirname, '../dist'))
  await Promise.all(Object.entries(surface).map(([name, text]) => writeFile(join(checkedIn, name), text)))
}
