import type { Verdict, View } from '../history.ts'
import { key } from './key.ts'
import type { Run } from './run.ts'
import { waits } from './waits.ts'

/**
 * How long what was acknowledged while trouble was made took to other people's screens: those that were
 * open by then, of viewers who had the right. What a screen never shows counts as a difference instead.
 */
export function delivery({ sends, views, trouble }: Run): Verdict['delivery'] {
  const { from, to } = trouble ?? { from: -Infinity, to: Infinity }
  const during = sends.filter(({ ackedAt }) => ackedAt !== null && from <= ackedAt && ackedAt <= to)
  const screens = Map.groupBy(views, ({ room }) => room)
  const shown = new Map(views.map((view) => [view, shownAt(view)]))
  const samples = during.flatMap(({ who, room, seq, ackedAt }) =>
    (screens.get(room) ?? [])
      .filter((view) => view.who !== who && mightSee(view, ackedAt!))
      .flatMap((view) => shown.get(view)!.get(key(room, seq)) ?? [])
      .map((at) => Math.max(0, at - ackedAt!)),
  )
  return waits(samples)
}

function mightSee({ allowed, openedAt = 0 }: View, at: number): boolean {
  return openedAt <= at && allowed.some(({ from, to }) => from <= at && at <= (to ?? Infinity))
}

const shownAt = ({ room, entries }: View) => new Map(entries.map(({ seq, at }) => [key(room, seq), at]))
