import { useViewer } from '@etalase/client/react'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useActions } from '../keys/use-actions.ts'
import { useRefusal } from '../words/use-refusal.ts'
import { NoticeLine, type Notice, type Tone, type Undo } from './notice-line.tsx'

interface Ways {
  undo?: Undo
  /** What it is about: a later word on the same takes this one's place. */
  about?: string
}
type Say = (text: string, tone?: Tone, ways?: Ways) => void

const Saying = createContext<Say>(() => {})

/** Says the outcome of a deed, on screen and to screen readers; what can be taken back, for five seconds. */
export const useSay = () => use(Saying)

export function Notices({ children }: { children: ReactNode }) {
  const t = useTranslations('undo')
  const refusal = useRefusal()
  const [notices, setNotices] = useState<Notice[]>([])
  const viewer = useViewer().viewer?.id
  const [whose, setWhose] = useState(viewer)
  if (viewer !== whose) {
    // What one did is nobody else's to read, or to undo.
    setWhose(viewer)
    setNotices([])
  }
  const say = useCallback<Say>((text, tone = 'done', ways = {}) => {
    setNotices((shown) => {
      const others = shown.filter(({ about }) => !about || about !== ways.about)
      return [...others.slice(-2), { id: (shown.at(-1)?.id ?? 0) + 1, text, tone, ...ways }]
    })
  }, [])
  const drop = useCallback((id: number) => setNotices((shown) => shown.filter((n) => n.id !== id)), [])

  async function takeBack({ id, undo, about = 'undo', busy }: Notice) {
    if (!undo || busy) return
    setNotices((shown) => shown.map((each) => (each.id === id ? { ...each, busy: true } : each)))
    try {
      say((await undo()) ?? t('done'), 'done', { about })
    } catch (error) {
      say(refusal(error), 'trouble', { about })
    } finally {
      drop(id)
    }
  }

  const last = notices.findLast(({ undo, busy }) => undo && !busy)
  useActions(
    last
      ? [
          {
            id: 'undo',
            label: t('undoWhat', { what: last.text.replace(/\.$/, '') }),
            keys: 'z',
            group: 'room',
            run: () => void takeBack(last),
          },
        ]
      : [],
  )
  return (
    <Saying value={say}>
      {children}
      <output className="notices" aria-atomic="false">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onUndo={(it) => void takeBack(it)} onDone={drop} />
        ))}
      </output>
    </Saying>
  )
}
