import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Window } from './stage.ts'

export const folder = resolve(import.meta.dirname, '../docs/images')

export const still = { reducedMotion: 'reduce', deviceScaleFactor: 1.5 } as const
export const desktop = { ...still, viewport: { width: 1200, height: 860 } }
export const phone = {
  ...still,
  deviceScaleFactor: 2,
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
}

export async function shoot(name: string, window: Window): Promise<void> {
  // Skeletons are gone, and what can be seen has its picture.
  await window.waitForLoadState('networkidle')
  await window.waitForFunction(
    () =>
      !document.querySelector('.et-skeleton') &&
      [...document.images].every((image) => image.loading === 'lazy' || image.complete),
  )
  await writeFile(join(folder, `${name}.png`), await window.screenshot())
}
