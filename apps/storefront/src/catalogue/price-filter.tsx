import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { readForm } from '../account/read-form.ts'
import { readCatalogueSearch, useCatalogueSearch, useSearchCatalogue } from './catalogue-search.ts'

export function PriceFilter() {
  const t = useTranslations('catalogue')
  const search = useCatalogueSearch()
  const go = useSearchCatalogue()
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { minPrice, maxPrice } = readForm(event.currentTarget, ['minPrice', 'maxPrice'])
    go(readCatalogueSearch({ ...search, minPrice, maxPrice }), true)
  }
  return (
    <form className="price-filter" onSubmit={onSubmit}>
      <fieldset>
        <legend>{t('price')}</legend>
        <div className="price-row">
          <PriceField name="minPrice" label={t('minPrice')} value={search.minPrice} />
          <span aria-hidden="true">–</span>
          <PriceField name="maxPrice" label={t('maxPrice')} value={search.maxPrice} />
        </div>
      </fieldset>
      <button type="submit" className="et-button et-button-quiet">
        {t('applyPrice')}
      </button>
    </form>
  )
}

const PriceField = ({ name, label, value }: { name: string; label: string; value?: number }) => (
  <input
    type="number"
    name={name}
    inputMode="numeric"
    min={0}
    step={1}
    defaultValue={value}
    aria-label={label}
    placeholder={label}
  />
)
