import { useTranslations } from 'use-intl'
import { Mark } from './mark.tsx'

export function Footer() {
  const t = useTranslations('layout')
  return (
    <footer className="footer">
      <div className="footer-row">
        <Mark />
        <p>
          <strong>{t('footer')}</strong>
          <br />
          {t('footerNote')}
        </p>
      </div>
    </footer>
  )
}
