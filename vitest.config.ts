import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{apps,packages,prisma,e2e,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['prisma/testing/database.setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // On a machine that is busy with other things a browser may miss its time once; a rule that is broken breaks twice.
    retry: process.env['CI'] ? 1 : 0,
    // What a test prints matters when it fails; `npm test -- long-thread --silent=false` shows the figures.
    silent: 'passed-only',
  },
})
