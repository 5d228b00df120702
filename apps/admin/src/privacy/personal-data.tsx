import { useState } from 'react'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { RoomShopper } from '../room/shopper-of.ts'
import { useStaff } from '../session/staff.tsx'
import { PanelSection } from '../shopper/panel-section.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { ExportButton } from './export-button.tsx'

/** What an admin does for a shopper who asks for their data, or to be forgotten. */
export function PersonalData({ shopper: { id, name } }: { shopper: RoomShopper }) {
  const t = useTranslations('privacy')
  const admin = useStaff().kind === 'ADMIN'
  const [erasing, setErasing] = useState(false)
  // Whoever was erased has no name.
  if (!admin || !name || !id) return null
  return (
    <PanelSection name="privacy" title={t('title')}>
      <p className="part-lead">{t('lead')}</p>
      <div className="part-ways">
        <ExportButton shopperId={id} name={name} />
        <button type="button" className="pill-button" data-danger onClick={() => setErasing(true)}>
          <Trash2 aria-hidden />
          {t('erase')}
        </button>
      </div>
      {erasing && <EraseDialog shopperId={id} name={name} onClose={() => setErasing(false)} />}
    </PanelSection>
  )
}
