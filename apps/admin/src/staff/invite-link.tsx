import { Check, Copy, Link2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { linkOf } from '../welcome/invitation-link.ts'
import type { Invited } from './invited.ts'

interface InviteLinkProps {
  invited: Invited
  onDone: () => void
}

/** The link exists only here: the server keeps its hash. */
export function InviteLink({ invited, onDone }: InviteLinkProps) {
  const t = useTranslations('staff')
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'copied' | 'byHand' | null>(null)
  const { name, email } = invited.invitation
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(linkOf(invited.token))
      setCopied('copied')
    } catch {
      setCopied('byHand')
    }
  }
  return (
    <>
      <p>{t('linkText', { name, email })}</p>
      <div className="link-field">
        <Link2 aria-hidden />
        <input
          ref={field}
          readOnly
          value={linkOf(invited.token)}
          aria-label={t('link')}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button" data-primary onClick={() => void copy()}>
          {copied === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          {t(copied === 'copied' ? 'copied' : 'copy')}
        </button>
      </div>
      <p className="link-once">{t('linkOnce')}</p>
      <output className={copied === 'byHand' ? 'link-once' : 'hidden'}>{copied && t(`${copied}Said`)}</output>
      <div className="sheet-ways">
        <button type="button" className="button" onClick={onDone}>
          {t('done')}
        </button>
      </div>
    </>
  )
}
