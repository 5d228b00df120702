import { snapshotOf, type MessageBody, type Product, type Room } from '@etalase/client'
import { Composer } from '@etalase/chat-ui'
import { useProductMention, type UseRoom } from '@etalase/client/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useActions } from '../keys/use-actions.ts'
import { useStaff } from '../session/staff.tsx'
import { noDraft } from './draft.ts'
import { ReplyNote } from './reply-note.tsx'
import { ReplyPicker } from './reply-picker.tsx'
import { useDraft } from './use-draft.ts'

interface ReplyProps {
  room: Room
  view: UseRoom
}

export function Reply({ room, view }: ReplyProps) {
  const t = useTranslations('room')
  const admin = useStaff().kind === 'ADMIN'
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useDraft(room.id)
  const [picking, setPicking] = useState(false)
  const closed = room.status === 'CLOSED'
  const attach = (product: Product) => setDraft({ product: snapshotOf(product) })
  const mention = { ...useProductMention(), onPick: attach }
  useEffect(() => {
    // What one was about to say holds what was said.
    if (room.erased) setDraft(noDraft)
  }, [room.erased, setDraft])
  useActions(
    closed
      ? []
      : [
          {
            id: 'room.reply',
            label: t('do.reply'),
            keys: 'r',
            group: 'room',
            run: () => field.current?.focus(),
          },
          { id: 'room.product', label: t('do.product'), group: 'room', run: () => setPicking(true) },
        ],
  )

  function send(body: MessageBody) {
    view.send(body, undefined, draft.product ?? undefined)
    setDraft(noDraft)
  }
  function pick(product: Product) {
    attach(product)
    setPicking(false)
    // The dialog gives the focus back to the button; the next thing to do is to write.
    requestAnimationFrame(() => field.current?.focus())
  }
  return (
    <div className="reply">
      <ReplyNote room={room} />
      <Composer
        text={draft.text}
        onText={(text) => setDraft({ text })}
        onSend={send}
        attached={draft.product}
        onDetach={() => setDraft({ product: null })}
        onPickProduct={() => setPicking(true)}
        mention={mention}
        onTyping={view.setTyping}
        onLeave={() => field.current?.closest<HTMLElement>('#room')?.focus()}
        label={t('reply')}
        placeholder={t('replyHint')}
        closed={closed && t(room.erased ? 'erasedNote' : admin ? 'closedNoteAdmin' : 'closedNote')}
        inputRef={field}
      />
      <ReplyPicker
        roomId={room.id}
        messages={view.messages}
        open={picking}
        onClose={() => setPicking(false)}
        onPick={pick}
      />
    </div>
  )
}
