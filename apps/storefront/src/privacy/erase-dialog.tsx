import type { Viewer } from '@etalase/client'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { EraseForm } from './erase-form.tsx'

interface EraseDialogProps {
  ref: RefObject<HTMLDialogElement | null>
  viewer: Viewer
}

/** Says to the word what goes and what stays, before anybody presses anything. */
export function EraseDialog({ ref, viewer }: EraseDialogProps) {
  const t = useTranslations('privacy')
  return (
    <dialog
      ref={ref}
      className="gate"
      role="alertdialog"
      aria-labelledby="erase-title"
      aria-describedby="erase-text"
    >
      <h2 id="erase-title">{t(viewer.kind === 'GUEST' ? 'sureTitleGuest' : 'sureTitle')}</h2>
      <div id="erase-text" className="what-goes">
        <h3>{t('goes')}</h3>
        <ul>
          <li>{t('goesPerson')}</li>
          <li>{t('goesSaid')}</li>
          <li>{t('goesShop')}</li>
        </ul>
        <h3>{t('stays')}</h3>
        <ul>
          <li>{t('staysOrders')}</li>
          <li>{t('staysBackups')}</li>
        </ul>
      </div>
      <EraseForm viewer={viewer} onKeep={() => ref.current?.close()} />
    </dialog>
  )
}
