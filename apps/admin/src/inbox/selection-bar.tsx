import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { SelectionTools } from './selection-tools.tsx'
import { useChangeMany } from './use-change-many.ts'
import type { UseSelection } from './use-selection.ts'

interface SelectionBarProps {
  selection: UseSelection
  /** How many rooms are loaded. */
  total: number
  onLeave: () => void
  onUndo: () => void
}

/** What can be done with the chosen rooms. */
export function SelectionBar({ selection, total, onLeave, onUndo }: SelectionBarProps) {
  const t = useTranslations('inbox')
  const { progress, run } = useChangeMany(onUndo)
  const count = selection.ids.size

  async function change(...deed: Parameters<typeof run>) {
    const refused = await run(...deed)
    if (refused.length > 0) return selection.only(refused)
    onLeave()
  }

  return (
    <section className="selection-bar" aria-label={t('manage')} aria-busy={progress !== null}>
      <header>
        <output>{progress ? t('working', progress) : t('selected', { count })}</output>
        {count < total && (
          <button type="button" className="pill-button" data-quiet onClick={selection.all}>
            {t('selectAll', { count: total })}
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t('deselect')}
          title={t('deselect')}
          onClick={onLeave}
        >
          <X aria-hidden />
        </button>
      </header>
      {count > 0 && (
        <SelectionTools
          rooms={selection.chosen}
          busy={progress !== null}
          onChange={(ids, deed) => void change(ids, deed)}
        />
      )}
    </section>
  )
}
