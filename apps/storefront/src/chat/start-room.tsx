import type { MessageBody } from '@etalase/client'
import { etalase, useStartRoom } from '@etalase/client/react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useChatOpener } from './chat-opener.tsx'
import type { DraftProps } from './draft.ts'
import { ShopperComposer } from './shopper-composer.tsx'

interface StartRoomProps extends DraftProps {
  onStarted: () => void
}

const starters = ['starterStock', 'starterShipping', 'starterGift'] as const

/** Nothing is created until the first message is sent. */
export function StartRoom({ draft, onDraft, onStarted }: StartRoomProps) {
  const t = useTranslations('widget')
  const chat = useChatOpener()
  const field = useRef<HTMLTextAreaElement>(null)
  const utils = etalase.useUtils()
  const { start, isStarting, error } = useStartRoom()

  function propose(question: string) {
    onDraft(question)
    field.current?.focus()
  }
  async function begin(body: MessageBody) {
    if (isStarting) return
    try {
      await start({ body })
      chat.attach(null)
      onDraft('')
      await utils.room.mine.invalidate()
      onStarted()
    } catch {
      // `error` says it below; the draft stays for another try.
    }
  }
  return (
    <>
      <div className="welcome">
        <h3>{t('welcomeTitle')}</h3>
        <p>{t('welcomeLead')}</p>
        <ul className="starters" aria-label={t('starters')}>
          {starters.map((key) => (
            <li key={key}>
              <button type="button" className="et-chip" onClick={() => propose(t(key))}>
                {t(key)}
              </button>
            </li>
          ))}
        </ul>
        {error && (
          <p className="form-problem" role="alert">
            {t('startFailed')}
          </p>
        )}
      </div>
      <ShopperComposer field={field} draft={draft} onDraft={onDraft} onSend={(body) => void begin(body)} />
    </>
  )
}
