import { defineConfig, type UserConfig } from 'tsdown'

/** Each is whole in itself: no file of the build is a part of another one. */
const programOf = (entry: string): UserConfig => ({
  entry: [entry],
  platform: 'node',
  target: 'node24',
  outExtensions: () => ({ js: '.js' }),
  // Our own packages are TypeScript, so they go in; everything else stays in node_modules.
  deps: { alwaysBundle: [/^@etalase\//], neverBundle: [/^(?!@etalase\/)[@a-z]/] },
  dts: false,
  clean: false,
})

export default defineConfig([
  programOf('src/main.ts'),
  programOf('src/commands/retention.ts'),
  programOf('src/commands/admin-create.ts'),
])
