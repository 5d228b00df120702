import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..')

/**
 * The published package is the built folder with a manifest of its own: npm, unlike other package managers,
 * does not apply `publishConfig.exports`, and the workspace's exports point at the sources.
 */
export async function writeManifest(folder: string): Promise<void> {
  const { publishConfig, devDependencies: _dev, scripts: _scripts, ...rest } = manifest
  const published = {
    ...rest,
    exports: publishConfig.exports,
    publishConfig: { access: publishConfig.access },
  }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  await copyFile(join(root, 'README.md'), join(folder, 'README.md'))
  await copyFile(join(root, '../../LICENSE'), join(folder, 'LICENSE'))
}
