import type { Verdict } from '../history.ts'

export interface Result {
  fault: string
  verdict: Verdict
  /** What the fault itself expected, and did not find. */
  problems: string[]
  seconds: number
}

const columns = [
  'fault',
  'operations',
  'lost',
  'duplicates',
  'holes',
  'views',
  'order',
  'unauthorised',
  'ghosts',
  'leaks',
  'exits',
  'recovery p50/p99/max',
]

/** One line a fault. */
export function drawTable(results: Result[]): string {
  const lines = [columns, ...results.map(({ fault, verdict }) => [fault, ...cells(verdict)])]
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cells(verdict: Verdict): string[] {
  const { operations, lost, duplicates, holes, differences, disorder, unauthorised, ghosts } = verdict
  const counts = [operations, lost, duplicates, holes, differences, disorder, unauthorised, ghosts]
  const { p50, p99, max } = verdict.recovery
  const recovery = [p50, p99, max].map((ms) => (ms / 1_000).toFixed(1)).join(' / ')
  return [...[...counts, verdict.leaks, verdict.exits].map(String), `${recovery} s`]
}

/** What went wrong, a line each. */
export function listFindings(results: Result[]): string {
  return results
    .flatMap(({ fault, verdict, problems }) =>
      [...verdict.findings, ...problems].map((what) => `${fault}: ${what}`),
    )
    .join('\n')
}

export const isRed = ({ verdict, problems }: Result) => verdict.findings.length > 0 || problems.length > 0
