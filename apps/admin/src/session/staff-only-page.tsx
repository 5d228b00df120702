import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { useSignOut } from './use-sign-out.ts'

export function StaffOnlyPage({ name }: { name: string }) {
  const t = useTranslations('session')
  const signOut = useSignOut()
  return (
    <main className="gate">
      <Empty alone icon={<ShieldAlert />} title={t('staffOnly')} text={t('staffOnlyText', { name })}>
        <div className="gate-ways">
          <a className="button" data-primary href="/">
            {t('toShop')}
          </a>
          <button type="button" className="button" disabled={signOut.isPending} onClick={signOut.now}>
            {t('otherAccount')}
          </button>
        </div>
      </Empty>
    </main>
  )
}
