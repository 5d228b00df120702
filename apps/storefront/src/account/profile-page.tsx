import { useViewer } from '@etalase/client/react'
import { useTranslations } from 'use-intl'
import { useTitle } from '../layout/use-title.ts'
import { YourData } from '../privacy/your-data.tsx'
import { isShopper } from './is-shopper.ts'
import { KnownOnly } from './known-only.tsx'
import { PasswordForm } from './password-form.tsx'
import { ProfileForm } from './profile-form.tsx'
import { ProfileSkeleton } from './profile-skeleton.tsx'

export function ProfilePage() {
  const t = useTranslations('account')
  useTitle(t('profile'))
  const { viewer, isLoading } = useViewer()
  if (isLoading) return <ProfileSkeleton />
  if (!isShopper(viewer)) return <KnownOnly title={t('profile')} lead={t('profileSignIn')} />
  return (
    <section className="form-page">
      <h1>{t('profile')}</h1>
      <p>{viewer.email}</p>
      <ProfileForm key={viewer.id} viewer={viewer} />
      {viewer.kind === 'CUSTOMER' && <PasswordForm email={viewer.email} />}
      <YourData viewer={viewer} />
    </section>
  )
}
