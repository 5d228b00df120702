import type { MessageBody, Viewer } from '@etalase/client'
import { etalase, useStartRoom } from '@etalase/client/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useChatOpener } from './chat-opener.tsx'
import { ShopperComposer } from './shopper-composer.tsx'
import { TopicChoice, topicOf, type Topic } from './topic-choice.tsx'
import { useDraft } from './use-draft.ts'

interface StartRoomProps {
  viewer: Viewer
  onStarted: () => void
}

/** Nothing is created until the first message is sent. */
export function StartRoom({ viewer, onStarted }: StartRoomProps) {
  const t = useTranslations('widget')
  const chat = useChatOpener()
  const utils = etalase.useUtils()
  const [draft, setDraft] = useDraft(viewer.id, 'new')
  const [topic, setTopic] = useState<Topic>({ choice: null, own: '' })
  const { start, isStarting, error } = useStartRoom()

  async function begin(body: MessageBody) {
    if (isStarting) return
    try {
      await start({ body, topic: topicOf(topic) })
      chat.attach(null)
      setDraft('')
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
        <TopicChoice topic={topic} onTopic={setTopic} />
        <output className="start-state">
          {isStarting && (
            <>
              <span className="et-spinner" aria-hidden="true" />
              {t('starting')}
            </>
          )}
        </output>
        {error && (
          <p className="form-problem" role="alert">
            {t('startFailed')}
          </p>
        )}
      </div>
      <ShopperComposer draft={draft} onDraft={setDraft} onSend={(body) => void begin(body)} />
    </>
  )
}
