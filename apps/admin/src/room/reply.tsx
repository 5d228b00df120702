import type { MessageBody, Product, Room } from '@etalase/client'
import { Composer } from '@etalase/chat-ui'
import type { UseRoom } from '@etalase/client/react'
import { Bot } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useShortcuts } from '../layout/use-shortcuts.ts'
import { useStaff } from '../session/staff.tsx'
import { snapshotOf } from './product-snapshot.ts'
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
  const [text, setText] = useDraft(room.id)
  const [product, setProduct] = useState<Product | null>(null)
  const [picking, setPicking] = useState(false)
  useShortcuts({ r: () => field.current?.focus() })

  function send(body: MessageBody) {
    view.send(body, undefined, product ? snapshotOf(product) : undefined)
    setText('')
    setProduct(null)
  }
  function pick(picked: Product) {
    setProduct(picked)
    setPicking(false)
    // The dialog gives the focus back to the button; the next thing to do is to write.
    requestAnimationFrame(() => field.current?.focus())
  }

  const closed = room.status === 'CLOSED'
  return (
    <div className="reply">
      {room.handler === 'BOT' && !closed && (
        <p className="reply-note">
          <Bot aria-hidden />
          {t('botAnswers')}
        </p>
      )}
      <Composer
        text={text}
        onText={setText}
        onSend={send}
        attached={product && snapshotOf(product)}
        onDetach={() => setProduct(null)}
        onPickProduct={() => setPicking(true)}
        onTyping={view.setTyping}
        label={t('reply')}
        placeholder={t('replyHint')}
        closed={closed && t(admin ? 'closedNoteAdmin' : 'closedNote')}
        inputRef={field}
      />
      <ReplyPicker open={picking} onClose={() => setPicking(false)} onPick={pick} />
    </div>
  )
}
