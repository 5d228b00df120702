import { Composer } from '@etalase/chat-ui'
import type { MessageBody } from '@etalase/client'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useChatOpener } from './chat-opener.tsx'
import type { DraftProps } from './draft.ts'
import { ShopperPicker } from './shopper-picker.tsx'
import { snapshotOf } from './snapshot-of.ts'

interface ShopperComposerProps extends DraftProps {
  onSend: (body: MessageBody) => void
  onTyping?: (isTyping: boolean) => void
  closed?: ReactNode
  field?: RefObject<HTMLTextAreaElement | null>
}

export function ShopperComposer(props: ShopperComposerProps) {
  const { draft, onDraft, onSend, onTyping, closed } = props
  const { attached, attach } = useChatOpener()
  const [picking, setPicking] = useState(false)
  const own = useRef<HTMLTextAreaElement>(null)
  const field = props.field ?? own
  // On opening, and again when a product was put in.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies, react/exhaustive-deps
  useEffect(() => field.current?.focus(), [attached, field])
  return (
    <>
      <Composer
        inputRef={field}
        text={draft}
        onText={onDraft}
        onSend={onSend}
        onTyping={onTyping}
        attached={attached}
        onDetach={() => attach(null)}
        onPickProduct={() => setPicking(true)}
        closed={closed}
      />
      <ShopperPicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(product) => {
          setPicking(false)
          attach(snapshotOf(product))
        }}
      />
    </>
  )
}
