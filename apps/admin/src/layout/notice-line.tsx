import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { UndoButton } from '../undo/undo-button.tsx'
import { useCountdown } from '../undo/use-countdown.ts'
import { useFocusBack } from '../undo/use-focus-back.ts'

export type Tone = 'done' | 'trouble'

/** Answers what to say of it, or nothing where all was taken back; throws why it could not be. */
export type Undo = () => Promise<string | void> | string | void

export interface Notice {
  id: number
  text: string
  tone: Tone
  undo?: Undo
  about?: string
  /** Being taken back at this moment. */
  busy?: boolean
}

interface NoticeLineProps {
  notice: Notice
  onUndo: (notice: Notice) => void
  onDone: (id: number) => void
}

/** Goes by itself, but not under somebody's hand. */
export function NoticeLine({ notice, onUndo, onDone }: NoticeLineProps) {
  const { id, text, tone, undo, busy = false } = notice
  const t = useTranslations('layout')
  const line = useRef<HTMLSpanElement>(null)
  const [over, setOver] = useState(false)
  const [within, setWithin] = useState(false)
  const noteFocus = useFocusBack(line)
  const held = over || within || busy
  useCountdown(
    tone === 'done' ? 5000 : 10_000,
    held,
    useCallback(() => onDone(id), [id, onDone]),
  )
  return (
    <span
      ref={line}
      className="notice"
      data-tone={tone}
      data-held={held || undefined}
      onPointerEnter={(event) => setOver(event.pointerType === 'mouse')}
      onPointerLeave={() => setOver(false)}
      onFocus={(event) => {
        noteFocus(event)
        setWithin(true)
      }}
      onBlur={() => setWithin(false)}
    >
      {tone === 'done' ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
      <span className="notice-text">{text}</span>
      {undo && <UndoButton busy={busy} onPress={() => onUndo(notice)} />}
      <button type="button" className="icon-button" aria-label={t('dismiss')} onClick={() => onDone(id)}>
        <X aria-hidden />
      </button>
      {undo && <i className="notice-left" aria-hidden="true" />}
    </span>
  )
}
