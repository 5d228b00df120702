import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { glob } from 'node:fs/promises'

interface Manifest {
  name: string
  license?: string
  workspaces?: string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const ours = (name: string) => name.startsWith('@etalase/')

async function manifestIn(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** The folders of this project that have a manifest of their own. */
async function foldersOf(root: string): Promise<string[]> {
  const { workspaces = [] } = await manifestIn(root)
  const found = await Array.fromAsync(
    glob(
      workspaces.map((pattern) => `${pattern}/package.json`),
      { cwd: root },
    ),
  )
  return [root, ...found.map((file) => join(root, dirname(file)))]
}

export async function workspacesOf(root: string): Promise<Manifest[]> {
  return Promise.all((await foldersOf(root)).map(manifestIn))
}

/** What a workspace asks for by name, to run and to build. */
export function directOf({ dependencies, devDependencies }: Manifest): string[] {
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !ours(name))
}

/** Where Node would find a package from there; null where it was not installed, as for another platform. */
function find(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const at = join(folder, 'node_modules', name)
    if (existsSync(join(at, 'package.json'))) return at
    if (folder === dirname(folder)) return null
  }
}

/** By where it lies, the licence of each package that the product is run with, however deep. */
export async function everyLicence(root: string): Promise<Map<string, string>> {
  const licences = new Map<string, string>()
  const walk = async (folder: string): Promise<void> => {
    const { dependencies, optionalDependencies } = await manifestIn(folder)
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }).filter((it) => !ours(it))) {
      const at = find(name, folder)
      if (!at && optionalDependencies?.[name]) continue
      if (!at) throw new Error(`${name}, which ${folder} needs, is not installed.`)
      const place = at.slice(root.length + sep.length)
      if (licences.has(place)) continue
      licences.set(place, (await manifestIn(at)).license ?? 'none')
      await walk(at)
    }
  }
  for (const folder of await foldersOf(root)) await walk(folder)
  return licences
}
