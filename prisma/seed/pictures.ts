import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Puts the demo's pictures where the server looks for files. */
export function copyPictures(filesDir: string) {
  const to = join(filesDir, 'demo')
  mkdirSync(to, { recursive: true })
  cpSync(picturesFolder(), to, { recursive: true })
}

/** Found by walking up, because the bundled server runs from a folder of its own. */
function picturesFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    const pictures = join(folder, 'prisma/seed/pictures')
    if (existsSync(pictures)) return pictures
    if (folder === dirname(folder))
      throw new Error(`The demo's pictures (prisma/seed/pictures) are not above ${start}`)
  }
}
