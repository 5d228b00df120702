import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { main, Problem, root } from './run.mjs'
import { filesIn } from './stamp.mjs'

/** Made by a build or at run time, so they need not be there. */
const MADE = /(^|\/)(dist|generated|node_modules|\.data)(\/|$)/

/** Documents name only what exists: links to files, and paths such as `apps/server/src`. */
await main(() => {
  const dead = filesIn('.')
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => pathsIn(file).filter(({ at }) => !existsSync(join(root, at))))
  if (dead.length === 0) return
  throw new Problem(
    dead.map(({ file, line, path }) => `${file}:${line} names ${path}, which does not exist`).join('\n'),
  )
})

function pathsIn(file) {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      [
        ...[...text.matchAll(/\]\((?![a-z]+:|#|\/)([^)#\s]+)/g)].map(([, path]) => [
          path,
          join(dirname(file), path),
        ]),
        ...[...text.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)+\/?)`/g)]
          .filter(([, path]) => existsSync(join(root, path.split('/')[0])))
          .map(([, path]) => [path, path]),
      ].map(([path, at]) => ({ file, line: index + 1, path, at })),
    )
    .filter(({ at }) => !MADE.test(at))
}
