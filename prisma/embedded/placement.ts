import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { canEnter, chooseOperator, type Operator } from './operator.ts'
import { stopOrphan } from './orphan.ts'
import { adopt, copyBinaries, makeOutside, outsideOf } from './outside.ts'

export interface Placement {
  operator: Operator
  /** PostgreSQL's data folder; it need not exist yet. */
  data: string
  /** Holds bin/, lib/ and share/, within the operator's reach. */
  binaries: string
  version: string
}

/** Decides where PostgreSQL lives and as whom it runs. The caller holds the lock of the data folder. */
export async function place(dataDir: string): Promise<Placement> {
  mkdirSync(dataDir, { recursive: true })
  const operator = chooseOperator(join(dataDir, 'postgres'))
  return { operator, data: await placeData(dataDir, operator), ...placeBinaries(operator) }
}

/** Removes what PostgreSQL keeps for this data folder, wherever it lies. */
export async function removeData(dataDir: string): Promise<void> {
  const inside = join(dataDir, 'postgres')
  const outside = outsideOf(dataDir)
  for (const data of [inside, join(outside, 'postgres')]) await stopOrphan(data)
  for (const folder of [inside, outside]) rmSync(folder, { recursive: true, force: true })
}

async function placeData(dataDir: string, operator: Operator): Promise<string> {
  const inside = join(dataDir, 'postgres')
  const found = lstatSync(inside, { throwIfNoEntry: false })
  if (operator === null) return ownedByUs(inside)
  if (found?.isSymbolicLink()) {
    adopt(dataDir, inside)
    return join(makeOutside(dataDir), 'postgres')
  }
  // The link is the memory of data outside: who deletes .data means to begin anew.
  if (!found) await removeData(dataDir)
  if (canEnter(operator, dataDir)) return inside
  const outside = join(makeOutside(dataDir), 'postgres')
  if (found) execFileSync('mv', [inside, outside])
  symlinkSync(outside, inside)
  return outside
}

function placeBinaries(operator: Operator): { binaries: string; version: string } {
  const { folder, version } = findBinaries()
  const parts = ['bin', 'bin/postgres', 'lib', 'lib/postgresql', 'share/postgresql']
  const reachable = canEnter(operator, ...parts.map((part) => join(folder, part)))
  return { binaries: reachable ? folder : copyBinaries(folder, version), version }
}

function ownedByUs(data: string): string {
  const owner = statSync(data, { throwIfNoEntry: false })?.uid
  if (owner !== undefined && owner !== process.getuid?.()) {
    throw new Error(
      `The database in ${data} belongs to another user (id ${owner}), who started Etalase here before. ` +
        'Start it as that user (or root), or give this one another DATA_DIR.',
    )
  }
  return data
}
