import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSay } from '../layout/notices.tsx'

interface CopyButtonProps {
  what: string
  text: string
}

export function CopyButton({ what, text }: CopyButtonProps) {
  const t = useTranslations('shopper')
  const say = useSay()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // Without HTTPS, or where it was forbidden.
      say(t('notCopied'), 'trouble')
    }
  }
  return (
    <button type="button" className="copy" title={t('copy')} onClick={() => void copy()}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span className="hidden">{t('copyWhat', { what })}</span>
      <output className="hidden">{copied && t('copied')}</output>
    </button>
  )
}
