import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

interface Command {
  help: string
  options?: ParseArgsOptionsConfig
  /** How many words may follow the options. */
  words?: number
  run: (given: { values: Record<string, unknown>; words: string[] }) => Promise<void>
}

/** Every command answers --help, and says what went wrong in one sentence instead of a stack. */
export async function command({ help, options = {}, words = 0, run }: Command): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: words > 0,
    })
    if (values['help']) console.log(help)
    else if (positionals.length > words)
      throw new Error(`Too many words: ${positionals.slice(words).join(' ')}. See --help.`)
    else await run({ values, words: positionals })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
