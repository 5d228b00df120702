import type { Verdict } from '../history.ts'

export interface Result {
  fault: string
  verdict: Verdict
  /** What the fault itself expected, and did not find. */
  problems: string[]
  /** What it measured besides. */
  notes: string[]
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
  'recovery p50/p99/max, s',
  'delivery p99, s',
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
  const delivery = (verdict.delivery.p99 / 1_000).toFixed(2)
  return [...[...counts, verdict.leaks, verdict.exits].map(String), recovery, delivery]
}

/** What went wrong, a line each. */
export function listFindings(results: Result[]): string {
  return results
    .flatMap(({ fault, verdict, problems }) =>
      [...verdict.findings, ...problems].map((what) => `${fault}: ${what}`),
    )
    .join('\n')
}

/** What a fault prints when it is over. */
export function tell(result: Result): string {
  const notes = result.notes.map((note) => `\n  ${note}`).join('')
  const red = isRed(result) ? `RED\n${listFindings([result])}` : 'ok'
  return `${result.fault}: ${Math.round(result.seconds)} s${notes}, ${red}`
}

export const isRed = ({ verdict, problems }: Result) => verdict.findings.length > 0 || problems.length > 0
