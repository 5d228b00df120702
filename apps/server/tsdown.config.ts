import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/main.ts'],
  platform: 'node',
  target: 'node24',
  outExtensions: () => ({ js: '.js' }),
  // Our own packages are TypeScript, so they go in; everything else stays in node_modules.
  deps: { alwaysBundle: [/^@etalase\//], neverBundle: [/^(?!@etalase\/)[@a-z]/] },
  dts: false,
})
