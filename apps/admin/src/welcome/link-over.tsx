import { useViewer } from '@etalase/client/react'
import { Unlink } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { LanguageChoice } from '../words/language-choice.tsx'
import { forgetToken } from './invitation-link.ts'

/** Used, withdrawn, run out, cut off while copying: the way on is the same. */
export function LinkOver() {
  const t = useTranslations('welcome')
  const { viewer } = useViewer()
  useEffect(() => void forgetToken(), [])
  return (
    <main className="gate">
      <Empty alone icon={<Unlink />} title={t('over')} text={t('overText')}>
        <a className="button" data-primary href="/admin/">
          {t(viewer ? 'toDesk' : 'toSignIn')}
        </a>
      </Empty>
      <LanguageChoice />
    </main>
  )
}
