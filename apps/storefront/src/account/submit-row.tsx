import { useTranslations } from 'use-intl'

interface SubmitRowProps {
  word: string
  busy: boolean
  problem?: string
}

export function SubmitRow({ word, busy, problem }: SubmitRowProps) {
  const t = useTranslations('account')
  return (
    <>
      <p className="form-problem" role="alert">
        {problem}
      </p>
      <button type="submit" className="et-button et-button-primary button-large" aria-disabled={busy}>
        {busy ? t('busy') : word}
      </button>
    </>
  )
}
