import { keysOf, type DeskAction } from './registry.ts'

/** The desk's keys by heart: what they do where their place is not on screen, and those of fields. */
const keyMap = {
  list: [
    ['next', ['j', 'arrowdown']],
    ['previous', ['k', 'arrowup']],
    ['openNext', ['alt+j']],
    ['openPrevious', ['alt+k']],
    ['open', ['enter']],
    ['search', ['/']],
    ['select', ['x']],
  ],
  room: [
    ['reply', ['r']],
    ['resolve', ['e']],
    ['assign', ['a']],
    ['priority', ['p']],
    ['undo', ['z']],
  ],
  writing: [
    ['send', ['enter']],
    ['line', ['shift+enter']],
    ['product', ['#']],
    ['leave', ['escape']],
  ],
} as const

export type MappedKey = (typeof keyMap)[keyof typeof keyMap][number][0]

export interface KeyLine {
  label: string
  keys: readonly string[]
}

/** The lines of a group: the known ones, then what is offered besides them. */
export function linesOf(
  group: 'list' | 'room' | 'writing' | 'desk',
  actions: readonly DeskAction[],
  word: (name: MappedKey) => string,
): KeyLine[] {
  const mapped: KeyLine[] =
    group === 'desk' ? [] : keyMap[group].map(([name, keys]) => ({ label: word(name), keys }))
  const taken = new Set<string>(
    Object.values(keyMap).flatMap((lines) => lines.flatMap(([, keys]) => [...keys])),
  )
  const more = actions
    .filter((action) => (action.group ?? 'desk') === group)
    .map((action) => ({
      label: action.label,
      keys: keysOf(action).filter((key) => !taken.has(key)),
    }))
    .filter(({ keys }) => keys.length > 0)
  return [...mapped, ...more]
}
