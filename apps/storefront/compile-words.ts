import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

type Compile = (message: string) => unknown

/** Compiles the words while building, so that no browser loads a parser for them. */
export async function compileWords(): Promise<Plugin> {
  const compile = await compilerOfIntl()
  const compiled = (words: unknown): unknown =>
    typeof words === 'string'
      ? compile(words)
      : Object.fromEntries(Object.entries(words as object).map(([key, word]) => [key, compiled(word)]))
  return {
    name: 'compile-words',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform(code, id) {
      if (/\/words\/\w+\.json$/.test(id))
        return { code: JSON.stringify(compiled(JSON.parse(code))), map: null }
    },
  }
}

/** Asked of use-intl itself: compiler and formatter must be of one version. */
async function compilerOfIntl(): Promise<Compile> {
  const intl = createRequire(createRequire(import.meta.url).resolve('use-intl'))
  const module = (await import(pathToFileURL(intl.resolve('icu-minify/compile')).href)) as {
    default: Compile
  }
  return module.default
}
