import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PaletteDialog } from './palette-dialog.tsx'
import { useActions } from './use-actions.ts'

/** Everything one can do here, by its name. */
export function Palette() {
  const t = useTranslations('palette')
  const [open, setOpen] = useState(false)
  useActions([{ id: 'palette', label: t('title'), keys: 'mod+k', hidden: true, run: () => setOpen(true) }])
  return open && <PaletteDialog onClose={() => setOpen(false)} />
}
