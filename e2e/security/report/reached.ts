import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    reached?: string
  }
}

/** The figure that a test measured, for the table of `npm run security`. */
export function reached({ task }: TestContext, figure: string): void {
  task.meta.reached = figure
}
