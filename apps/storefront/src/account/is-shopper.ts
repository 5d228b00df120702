import type { Viewer } from '@etalase/client'

/** Staff who happen to be signed in here have no cart and no room. */
export const isShopper = (viewer: Viewer | null): viewer is Viewer =>
  viewer?.kind === 'CUSTOMER' || viewer?.kind === 'GUEST'
