import { useTranslations } from 'use-intl'

interface MoreButtonProps {
  hidden: number
  onMore: () => void
}

export function MoreButton({ hidden, onMore }: MoreButtonProps) {
  const t = useTranslations('shopper')
  return (
    hidden > 0 && (
      <button type="button" className="pill-button" data-quiet onClick={onMore}>
        {t('more', { count: hidden })}
      </button>
    )
  )
}
