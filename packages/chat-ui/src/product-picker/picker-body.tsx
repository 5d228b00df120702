import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { PickerResults } from './picker-results.tsx'
import { PickerSearch } from './picker-search.tsx'
import { PickerTabs } from './picker-tabs.tsx'
import type { ProductPickerProps } from './picker-props.ts'
import { useActiveOption } from './use-active-option.ts'

export function PickerBody(props: ProductPickerProps) {
  const { products, tabs, tab, onTab } = props
  const t = useTranslations('chat.picker')
  const listId = useId()
  const panelId = useId()
  const option = useActiveOption(products, props.onPick)
  const tabbed = tabs !== undefined && tab !== undefined && onTab !== undefined
  return (
    <div className="et-picker-body">
      <header className="et-picker-head">
        <h2>{t('title')}</h2>
        <button type="button" className="et-icon-button" aria-label={t('close')} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </header>
      <PickerSearch
        listId={listId}
        activeId={option.active ? `${listId}-${option.active.id}` : undefined}
        suggestions={products.length === 0 && !props.loading ? props.suggestions : undefined}
        onSearch={props.onSearch}
        onKeyDown={option.onKeyDown}
      />
      {tabbed && <PickerTabs tabs={tabs} tab={tab} panelId={panelId} onTab={onTab} />}
      {props.children}
      <div
        className="et-picker-results"
        {...(tabbed && { role: 'tabpanel', id: panelId, 'aria-labelledby': `${panelId}-${tab}` })}
      >
        <PickerResults {...props} listId={listId} option={option} />
      </div>
    </div>
  )
}
