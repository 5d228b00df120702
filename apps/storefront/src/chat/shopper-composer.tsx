import { Composer } from '@etalase/chat-ui'
import { snapshotOf, type MessageBody, type Product } from '@etalase/client'
import { useProductMention } from '@etalase/client/react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useChatOpener } from './chat-opener.tsx'
import { ShopperPicker } from './shopper-picker.tsx'

interface ShopperComposerProps {
  draft: string
  onDraft: (text: string) => void
  onSend: (body: MessageBody) => void
  onTyping?: (isTyping: boolean) => void
  closed?: ReactNode
}

export function ShopperComposer({ draft, onDraft, onSend, onTyping, closed }: ShopperComposerProps) {
  const { attached, attach, isAsked } = useChatOpener()
  const [picking, setPicking] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const mention = { ...useProductMention(), onPick: (product: Product) => attach(snapshotOf(product)) }
  // On opening, and again when a product was put in; a panel that came back by itself takes no focus.
  useEffect(() => {
    if (isAsked || attached) field.current?.focus()
  }, [attached, isAsked])
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
        mention={mention}
        closed={closed}
      />
      {!closed && (
        <ShopperPicker
          open={picking}
          onClose={() => setPicking(false)}
          onPick={(product) => {
            setPicking(false)
            attach(snapshotOf(product))
          }}
        />
      )}
    </>
  )
}
