import { LoaderCircle, Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'

interface UndoButtonProps {
  busy: boolean
  onPress: () => void
}

export function UndoButton({ busy, onPress }: UndoButtonProps) {
  const t = useTranslations('undo')
  return (
    <button type="button" className="undo" aria-keyshortcuts="Z" aria-disabled={busy} onClick={onPress}>
      {busy ? <LoaderCircle className="spin" aria-hidden /> : <Undo2 aria-hidden />}
      {t('undo')}
      <kbd aria-hidden="true">Z</kbd>
    </button>
  )
}
