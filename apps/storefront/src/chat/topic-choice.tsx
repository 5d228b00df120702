import { useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'

const topics = ['Sizes', 'Stock', 'Delivery', 'Order', 'Gift'] as const

export interface Topic {
  choice: string | null
  /** What they wrote where none of ours fits. */
  own: string
}

interface TopicChoiceProps {
  topic: Topic
  onTopic: (topic: Topic) => void
}

/** What the first message is about; nobody has to say. */
export function TopicChoice({ topic, onTopic }: TopicChoiceProps) {
  const t = useTranslations('widget')
  const name = useId()
  const field = useRef<HTMLInputElement>(null)
  const other = topic.choice === 'other'
  useEffect(() => {
    if (other) field.current?.focus()
  }, [other])
  const words = [...topics.map((key) => t(`topics.${key}`)), t('topicOther')]
  return (
    <fieldset className="topics">
      <legend>{t('topic')}</legend>
      <div className="topics-row">
        {words.map((word, n) => {
          const choice = n < topics.length ? word : 'other'
          return (
            <label key={word} className="topic">
              <input
                type="radio"
                name={name}
                checked={topic.choice === choice}
                onChange={() => onTopic({ ...topic, choice })}
                // A choice nobody has to make can be taken back.
                onClick={() => topic.choice === choice && onTopic({ ...topic, choice: null })}
              />
              {word}
            </label>
          )
        })}
      </div>
      {other && (
        <input
          ref={field}
          className="topic-own"
          aria-label={t('topicOwn')}
          placeholder={t('topicOwn')}
          maxLength={80}
          value={topic.own}
          onChange={(event) => onTopic({ ...topic, own: event.target.value })}
        />
      )}
    </fieldset>
  )
}

export const topicOf = ({ choice, own }: Topic): string | undefined =>
  (choice === 'other' ? own.trim() : choice) || undefined
