import type { InboxRoom } from '@etalase/client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSay } from '../layout/notices.tsx'
import { useUndo } from '../undo/use-undo.ts'
import { useRefusal } from '../words/use-refusal.ts'
import { inTurn } from './in-turn.ts'

interface Deed {
  change: (roomId: string) => Promise<{ seq: number | null }>
  said: (count: number) => string
}

/** What a control that changes the selected rooms is given. */
export interface ManyProps {
  rooms: readonly InboxRoom[]
  busy: boolean
  onChange: (ids: readonly string[], deed: Deed) => void
}

/** Does one thing to many rooms and says how it went; answers those that refused. */
export function useChangeMany(onUndo: () => void) {
  const t = useTranslations('inbox')
  const say = useSay()
  const takeBack = useUndo()
  const refusal = useRefusal()
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)

  async function run(ids: readonly string[], { change, said }: Deed): Promise<string[]> {
    setProgress({ done: 0, all: ids.length })
    const outcomes = await inTurn(ids, change, (done) => setProgress({ done, all: ids.length }))
    setProgress(null)
    const changed = outcomes.flatMap((each) =>
      'answer' in each && each.answer.seq !== null ? { roomId: each.id, seq: each.answer.seq } : [],
    )
    const refused = outcomes.filter((each) => 'error' in each)
    const why = [...new Set(refused.map((each) => refusal(each.error)))].join(' ')
    function undo() {
      onUndo()
      return takeBack(...changed)
    }
    const ways = changed.length > 0 ? { undo } : {}
    const did = said(changed.length)
    if (refused.length === 0) say(changed.length > 0 ? did : t('already'), 'done', ways)
    else if (changed.length === 0) say(t('allRefused', { count: refused.length, why }), 'trouble')
    else say(t('refused', { did, count: refused.length, why }), 'trouble', ways)
    return refused.map((each) => each.id)
  }
  return { progress, run }
}
