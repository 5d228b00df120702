import type { Viewer } from '@etalase/client'
import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { DownloadButton } from './download-button.tsx'
import { EraseDialog } from './erase-dialog.tsx'

/** What is known of somebody is theirs: to take along, and to have deleted. */
export function YourData({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('privacy')
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <section className="your-data" aria-labelledby="your-data">
      <h2 id="your-data">{t('title')}</h2>
      <p>{t('lead')}</p>
      <div className="your-data-way">
        <DownloadButton />
        <p>{t('downloadLead')}</p>
      </div>
      <div className="your-data-way">
        <button
          type="button"
          className="et-button et-button-quiet button-bad"
          onClick={() => dialog.current?.showModal()}
        >
          <Trash2 size={18} aria-hidden="true" />
          {t(viewer.kind === 'GUEST' ? 'deleteGuest' : 'delete')}
        </button>
        <p>{t('deleteLead')}</p>
      </div>
      <EraseDialog ref={dialog} viewer={viewer} />
    </section>
  )
}
