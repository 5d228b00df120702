import { refusalOf, type Viewer } from '@etalase/client'
import { useViewer } from '@etalase/client/react'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '../account/field.tsx'
import { readForm } from '../account/read-form.ts'
import { useProblem } from '../layout/use-problem.ts'

interface EraseFormProps {
  viewer: Viewer
  onKeep: () => void
}

/** Whoever has a password shows it; a guest types the name. */
export function EraseForm({ viewer, onKeep }: EraseFormProps) {
  const t = useTranslations('privacy')
  const account = useTranslations('account')
  const say = useProblem()
  const navigate = useNavigate()
  const { erase } = useViewer()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const guest = viewer.kind === 'GUEST'
  const explain = (error: unknown) => {
    const refusal = refusalOf(error)
    if (refusal === 'WRONG_PASSWORD') return t('wrongPassword')
    return refusal === 'CHANGED_SINCE' ? t('wrongName') : say(error)
  }
  async function submit(form: HTMLFormElement) {
    setBusy(true)
    setProblem(undefined)
    try {
      await erase(readForm(form, guest ? ['name'] : ['password']))
      await navigate({ to: '/goodbye' })
    } catch (error) {
      setProblem(explain(error))
      setBusy(false)
    }
  }
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!busy) void submit(event.currentTarget)
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      {guest ? (
        <Field
          label={t('type', { name: viewer.name })}
          name="name"
          autoComplete="off"
          maxLength={120}
          required
        />
      ) : (
        <Field
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      )}
      <p className="form-problem" role="alert">
        {problem}
      </p>
      <div className="erase-ways">
        <button type="button" className="et-button et-button-quiet" onClick={onKeep}>
          {t('keep')}
        </button>
        <button type="submit" className="et-button button-bad-full" aria-disabled={busy}>
          {busy ? account('busy') : t('sure')}
        </button>
      </div>
    </form>
  )
}
