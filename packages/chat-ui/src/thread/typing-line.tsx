import { useTranslations } from 'use-intl'

export interface TypingLineProps {
  /** Names of those who type, oneself left out. */
  names: string[]
}

/** Keeps its height when nobody types, so that the thread does not jump. */
export function TypingLine({ names }: TypingLineProps) {
  const t = useTranslations('chat.thread')
  return (
    <div className="et-typing" data-on={names.length > 0}>
      {names.length > 0 && (
        <>
          <span className="et-typing-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {t('typing', { name: names[0] ?? '', others: names.length - 1 })}
        </>
      )}
    </div>
  )
}
