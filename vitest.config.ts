import { defineConfig, type ViteUserConfig } from 'vitest/config'

const shared = {
  exclude: ['**/node_modules/**', '**/dist/**'],
  testTimeout: 20_000,
  hookTimeout: 30_000,
  pool: 'forks' as const,
  // On a machine that is busy with other things a browser may miss its time once; a rule that is broken breaks twice.
  retry: process.env['CI'] ? 1 : 0,
} satisfies ViteUserConfig['test']

export default defineConfig({
  test: {
    // What a test prints matters when it fails; `npm test -- long-thread --silent=false` shows the figures.
    silent: 'passed-only',
    globalSetup: ['prisma/testing/database.setup.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'rules',
          include: ['{apps,packages,prisma,scripts}/**/*.test.{ts,tsx}'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // One at a time, and alone: what they look at is how soon something shows.
        test: {
          ...shared,
          name: 'browsers',
          include: ['e2e/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
