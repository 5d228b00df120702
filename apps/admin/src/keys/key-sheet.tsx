import { X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Switch } from '../layout/switch.tsx'
import { useRemembered } from '../layout/use-remembered.ts'
import { KeyGroup } from './key-group.tsx'
import { useActions } from './use-actions.ts'

/** All keys of the desk on one sheet. */
export function KeySheet() {
  const t = useTranslations('keys')
  const [open, setOpen] = useState(false)
  useActions([{ id: 'keys', label: t('title'), keys: '?', run: () => setOpen(true) }])
  return open && <KeyDialog onClose={() => setOpen(false)} />
}

function KeyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [single, setSingle] = useRemembered('keys')
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="sheet key-sheet" aria-labelledby={id} closedby="any" onClose={onClose}>
      <header>
        <h2 id={id}>{t('keys.title')}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('layout.close')}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden />
        </button>
      </header>
      <div className="key-groups">
        <KeyGroup group="list" />
        <KeyGroup group="room" />
        <KeyGroup group="writing" />
        <KeyGroup group="desk" />
      </div>
      <Switch on={single !== 'off'} onTurn={(on) => setSingle(on ? null : 'off')}>
        <span>
          {t('keys.single')}
          <small className="soft">{t('keys.singleText')}</small>
        </span>
      </Switch>
    </dialog>
  )
}
