import { defineConfig, type ViteUserConfig } from 'vitest/config'
import LongFirst from './scripts/long-first.ts'

const shared = {
  exclude: ['**/node_modules/**', '**/dist/**'],
  testTimeout: 20_000,
  hookTimeout: 30_000,
  pool: 'forks' as const,
  // On a machine that is busy with other things a browser may miss its time once; a rule that is broken breaks twice.
  retry: process.env['CI'] ? 1 : 0,
} satisfies ViteUserConfig['test']

/** What looks at no clock, or at one that is slow enough to share a machine, though it stands among what does not. */
const patient = [
  'e2e/{accessible,add-to-cart,desk-accessible,desk-staff,fresh-clone,house-rules,image}.test.ts',
  'e2e/security/{change-password,cross-site,first-run,sessions}.test.ts',
  'e2e/security/{browser,canaries,one-door,seen,supply}/*.test.ts',
  'e2e/security/{fuzz,matrix}/**/{every-procedure,what-clients-say,no-call-at-all,matrix}.test.ts',
  'e2e/faults/{checker,choose,random,short}.test.ts',
  'e2e/faults/{checker,planted,proof,ground}/**/*.test.ts',
]

export default defineConfig({
  test: {
    // What a test prints matters when it fails; `npm test -- long-thread --silent=false` shows the figures.
    silent: 'passed-only',
    globalSetup: ['prisma/testing/database.setup.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'rules',
          include: ['{apps,packages,prisma,scripts}/**/*.test.{ts,tsx}', ...patient],
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // One at a time, and alone: what they look at is how soon something shows.
        test: {
          ...shared,
          name: 'browsers',
          include: ['e2e/**/*.test.ts'],
          exclude: [...shared.exclude, ...patient],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
