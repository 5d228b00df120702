import { useTranslations } from 'use-intl'

/** To the word, before anybody presses anything. */
export function WhatGoes({ id }: { id: string }) {
  const t = useTranslations('privacy')
  return (
    <div id={id} className="what-goes">
      <h3>{t('goes')}</h3>
      <ul>
        <li>{t('goesPerson')}</li>
        <li>{t('goesSaid')}</li>
        <li>{t('goesShop')}</li>
      </ul>
      <h3>{t('stays')}</h3>
      <ul>
        <li>{t('staysOrders')}</li>
        <li>{t('staysRooms')}</li>
      </ul>
    </div>
  )
}
