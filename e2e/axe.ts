import { AxeBuilder } from '@axe-core/playwright'
import type { Window } from './stage.ts'

export const still = { reducedMotion: 'reduce' } as const

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

/** What axe finds, in a line each: the rule, the place, and what is wrong there. */
async function faults(window: Window, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${where}: ${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`,
    ),
  )
}

/** What the page did that its content security policy refuses; whoever looks at every page sees it for nothing. */
const refused = ({ complaints }: Window, where: string) =>
  complaints.filter((line) => /Content Security Policy|Trusted/.test(line)).map((line) => `${where}: ${line}`)

/** Light, dark, and on a phone. */
export async function inEachLook(window: Window, where: string): Promise<string[]> {
  const found: string[] = []
  for (const look of ['light', 'dark', 'phone']) {
    await window.setViewportSize(look === 'phone' ? phone : desktop)
    await window.emulateMedia({ ...still, colorScheme: look === 'dark' ? 'dark' : 'light' })
    found.push(...(await faults(window, `${where}, ${look}`)))
  }
  await window.setViewportSize(desktop)
  await window.emulateMedia({ ...still, colorScheme: 'light' })
  return [...found, ...refused(window, where)]
}
