import { cpus } from 'node:os'
import type { Figures } from './measure.ts'

export interface Line {
  group: string
  name: string
  figures: Record<string, Figures>
}

const ms = (value: number) => value.toFixed(1)

/** A table of Markdown: a column of medians and one of the slowest twentieth for each who asked. */
export function tableOf(lines: Line[], columns: string[]): string {
  const head = columns.map((column) => `${column}, median | p95`).join(' | ')
  const rows = lines.map(({ group, name, figures }) => {
    const cells = columns.map((column) => {
      const of = figures[column]
      return of ? `${ms(of.median)} | ${ms(of.p95)}` : '– | –'
    })
    return `| ${group} | ${name} | ${cells.join(' | ')} |`
  })
  return [`| | milliseconds | ${head} |`, `|---|---|${'--:|--:|'.repeat(columns.length)}`, ...rows].join('\n')
}

export const machine = () => `${cpus().length} cores, Node ${process.versions.node}`
