import { FilterChips } from './filter-chips.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { SortChoice } from './sort-choice.tsx'

export const CatalogueBar = () => (
  <div className="catalogue-bar">
    <FilterSheet />
    <SortChoice />
    <FilterChips />
  </div>
)
