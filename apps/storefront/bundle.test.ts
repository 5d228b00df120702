import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

interface Chunk {
  file: string
  imports?: string[]
}

const dist = new URL('dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<
  string,
  Chunk
>

/** A chunk with everything it imports before it runs. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`The build has no ${name} any more: build it, or mend the name here.`)
  if (found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const next of chunk.imports ?? []) withImports(next, found)
  return found
}

const kilobytes = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0) / 1024

const first = withImports('index.html')

test('the first load of the shop is at most 150 KB, with the words of one language', () => {
  const words = ['src/words/id.json', '../../packages/chat-ui/src/words/id.json']
  const files = new Set([...first, ...words.flatMap((name) => [...withImports(name)])])
  expect(kilobytes(files)).toBeLessThanOrEqual(150)
})

test('the chat adds at most 60 KB', () => {
  const chat = withImports('src/chat/widget.tsx').difference(first)
  expect(kilobytes(chat)).toBeLessThanOrEqual(60)
})
