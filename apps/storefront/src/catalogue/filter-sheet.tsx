import { SlidersHorizontal, X } from 'lucide-react'
import { useRef, type MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { activeFilters } from './active-filters.ts'
import { useCatalogueSearch } from './catalogue-search.ts'
import { Filters } from './filters.tsx'

/** On a phone the filters come up from below; the list behind them follows at once. */
export function FilterSheet() {
  const t = useTranslations('catalogue')
  const count = activeFilters(useCatalogueSearch()).length
  const sheet = useRef<HTMLDialogElement>(null)
  const close = () => sheet.current?.close()
  function onBackdrop(event: MouseEvent) {
    if (event.target === sheet.current) close()
  }
  return (
    <>
      <button
        type="button"
        className="et-button et-button-quiet filter-open"
        onClick={() => sheet.current?.showModal()}
      >
        <SlidersHorizontal size={18} aria-hidden="true" />
        {t('filtersChosen', { count })}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Esc closes a dialog by itself */}
      <dialog ref={sheet} className="sheet" aria-labelledby="filter-sheet" onClick={onBackdrop}>
        <div className="sheet-inside">
          <header className="sheet-head">
            <h2 id="filter-sheet">{t('filters')}</h2>
            <button type="button" className="et-icon-button" aria-label={t('closeFilters')} onClick={close}>
              <X size={20} aria-hidden="true" />
            </button>
          </header>
          <Filters />
          <button type="button" className="et-button et-button-primary button-large" onClick={close}>
            {t('showResults')}
          </button>
        </div>
      </dialog>
    </>
  )
}
