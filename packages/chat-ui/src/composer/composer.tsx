import {
  useId,
  useImperativeHandle,
  useRef,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'
import type { MessageBody } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { AttachedProduct, type AttachedCard } from './attached-product.tsx'
import { GrowingField } from './growing-field.tsx'
import { MentionList } from './mention-list.tsx'
import { messageOf } from './message-of.ts'
import { useMention, type ComposerMention } from './use-mention.ts'
import { useTypingSignal } from './use-typing-signal.ts'

export interface ComposerProps {
  /** The draft; its owner may keep it per room. */
  text: string
  onText: (text: string) => void
  /** Never called with an empty message. The owner clears `text` and `attached`. */
  onSend: (body: MessageBody) => void
  /** A card that goes along with the next message. */
  attached?: AttachedCard | null
  onDetach?: () => void
  onPickProduct?: () => void
  /** Finds products for a `#word` in the draft. */
  mention?: ComposerMention
  onTyping?: (isTyping: boolean) => void
  /** Escape was pressed, and no list was open. */
  onLeave?: () => void
  placeholder?: string
  label?: string
  /** Written instead of the field: why nobody can write here. */
  closed?: ReactNode
  inputRef?: Ref<HTMLTextAreaElement>
  /** More buttons, right of the product button. */
  children?: ReactNode
}

/** Enter sends, Shift+Enter breaks the line; the focus stays. */
export function Composer(props: ComposerProps) {
  const { text, attached = null, closed } = props
  const t = useTranslations('chat.composer')
  const field = useRef<HTMLTextAreaElement>(null)
  const typing = useTypingSignal(props.onTyping)
  const listId = useId()
  const mention = useMention({ mention: props.mention, field, text, onText: props.onText })
  useImperativeHandle(props.inputRef, () => field.current as HTMLTextAreaElement)
  const body = messageOf(text, attached)

  if (closed) return <div className="et-composer et-composer-closed">{closed}</div>

  function send(event: FormEvent | KeyboardEvent) {
    event.preventDefault()
    if (!body) return
    typing.stop()
    props.onSend(body)
    field.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (mention.onKeyDown(event)) return
    // While an input method composes, Enter chooses a word and is not ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) send(event)
    if (event.key === 'Escape') props.onLeave?.()
  }

  return (
    <form className="et-composer" onSubmit={send}>
      {mention.open && <MentionList listId={listId} {...mention} onPick={mention.pick} />}
      {attached && <AttachedProduct product={attached} onDetach={props.onDetach} />}
      <div className="et-composer-row">
        {props.onPickProduct && (
          <button
            type="button"
            className="et-icon-button"
            aria-label={t('product')}
            title={t('product')}
            onClick={props.onPickProduct}
          >
            <Icon name="bag" size={22} />
          </button>
        )}
        {props.children}
        <GrowingField
          field={field}
          label={props.label ?? t('label')}
          placeholder={props.placeholder ?? t('placeholder')}
          text={text}
          onText={(next) => {
            props.onText(next)
            typing.note(next)
          }}
          onCaret={mention.onCaret}
          onBlur={() => {
            typing.stop()
            mention.onCaret(null)
          }}
          onKeyDown={onKeyDown}
          listId={mention.open ? listId : undefined}
          activeId={mention.active && `${listId}-${mention.active.id}`}
        />
        <button
          type="submit"
          className="et-send"
          aria-label={t('send')}
          title={t('send')}
          aria-disabled={!body}
        >
          <Icon name="send" size={20} />
        </button>
      </div>
    </form>
  )
}
