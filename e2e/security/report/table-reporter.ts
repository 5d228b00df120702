import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { rows } from './rows.ts'

interface Found {
  tests: number
  red: number
  figures: string[]
}

/** One line a row: what it promises, what was reached, what is to be reached. A row without a test is red. */
export default class TableReporter implements Reporter {
  readonly #found = new Map<string, Found>()

  onTestCaseResult(test: TestCase): void {
    const row = /^[SP]\d+(?=:)/.exec(test.name)?.[0]
    if (!row) return
    const { tests, red, figures } = this.#found.get(row) ?? { tests: 0, red: 0, figures: [] }
    const { reached } = test.meta()
    this.#found.set(row, {
      tests: tests + 1,
      red: red + Number(test.result().state !== 'passed'),
      figures: reached ? [...figures, reached] : figures,
    })
  }

  onTestRunEnd(_modules: readonly TestModule[]): void {
    for (const [name, { check, reach }] of Object.entries(rows)) {
      const { tests, red, figures } = this.#found.get(name) ?? { tests: 0, red: 0, figures: [] }
      const verdict = tests === 0 ? 'NO TEST' : red > 0 ? `RED (${red} of ${tests} tests)` : 'holds'
      console.log(`${name.padEnd(4)}${verdict.padEnd(8)} ${check}\n     to reach: ${reach}`)
      for (const figure of figures) console.log(`     reached:  ${figure}`)
    }
    const missing = Object.keys(rows).filter((name) => !this.#found.has(name))
    if (missing.length > 0) process.exitCode = 1
  }
}
