import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sideOf, type Side, type ThreadMessage } from './thread-message.ts'
import { newestSeq } from './use-news.ts'

const PAGE = 50

/** Says what the other side writes while one is here; never history, never one's own words. */
export function Announcer({ messages, side }: { messages: ThreadMessage[]; side: Side }) {
  const t = useTranslations('chat.thread')
  const said = useRef<number>(undefined)
  const [text, setText] = useState('')
  useEffect(() => {
    const newest = newestSeq(messages)
    const fresh = messages
      .slice(-PAGE)
      .filter((m) => m.seq > (said.current ?? newest) && sideOf(m.senderKind) !== side)
    said.current = Math.max(newest, said.current ?? 0)
    if (fresh.length === 0) return
    setText(
      fresh
        .map((m) =>
          m.product
            ? t('saidProduct', { name: m.senderName, product: m.product.name, text: m.text ?? '' })
            : t('said', { name: m.senderName, text: m.text ?? '' }),
        )
        .join('. '),
    )
  }, [messages, side, t])
  return (
    <output className="et-hidden" aria-live="polite">
      {text}
    </output>
  )
}
