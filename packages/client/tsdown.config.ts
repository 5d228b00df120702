import { defineConfig } from 'tsdown'
import { writeManifest } from './packaging/manifest.ts'

const ours = /^(?:@etalase\/(?:api|client)|[./])/
const serverContext = /packages[\\/]api[\\/]src[\\/]context(?:\.d)?\.ts$/

export default defineConfig({
  entry: { index: './src/index.ts', react: './src/react/index.ts' },
  platform: 'neutral',
  target: 'es2022',
  dts: { eager: true },
  // Only the contract is ours to bring along; the package test says what may be left to install.
  deps: { neverBundle: (id) => !ours.test(id) },
  // The contract's schemas are for servers; folding events needs none of them.
  treeshake: { moduleSideEffects: false },
  outputOptions: {
    // What comes later keeps its name; the rest is one file.
    chunkFileNames: ({ isDynamicEntry }) => (isDynamicEntry ? '[name].js' : 'shared.js'),
    minifyInternalExports: false,
  },
  checks: { pluginTimings: false },
  hooks: { 'build:done': ({ options }) => writeManifest(options.outDir) },
  plugins: [
    {
      name: 'no-server-context',
      load: {
        // It reaches the database; a client's types only say that there is one.
        order: 'pre',
        handler: (id) =>
          serverContext.test(id) ? 'export type Context = object\nexport type SignedContext = object' : null,
      },
    },
  ],
})
