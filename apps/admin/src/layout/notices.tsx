import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'

type Tone = 'done' | 'trouble'
interface Notice {
  id: number
  text: string
  tone: Tone
}
type Say = (text: string, tone?: Tone) => void

const Saying = createContext<Say>(() => {})

/** Says the outcome of a deed, on screen and to screen readers. */
export const useSay = () => use(Saying)

export function Notices({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<Notice[]>([])
  const say = useCallback<Say>((text, tone = 'done') => {
    setNotices((shown) => [...shown.slice(-2), { id: (shown.at(-1)?.id ?? 0) + 1, text, tone }])
  }, [])
  const drop = useCallback((id: number) => setNotices((shown) => shown.filter((n) => n.id !== id)), [])
  return (
    <Saying value={say}>
      {children}
      <output className="notices">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onDone={drop} />
        ))}
      </output>
    </Saying>
  )
}

function NoticeLine({ notice, onDone }: { notice: Notice; onDone: (id: number) => void }) {
  const t = useTranslations('layout')
  useEffect(() => {
    const timer = setTimeout(() => onDone(notice.id), notice.tone === 'done' ? 5000 : 10_000)
    return () => clearTimeout(timer)
  }, [notice, onDone])
  return (
    <span className="notice" data-tone={notice.tone}>
      {notice.tone === 'done' ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
      <span>{notice.text}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={t('dismiss')}
        onClick={() => onDone(notice.id)}
      >
        <X aria-hidden />
      </button>
    </span>
  )
}
