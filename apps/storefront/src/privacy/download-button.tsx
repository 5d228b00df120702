import { saveFile } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useProblem } from '../layout/use-problem.ts'

export function DownloadButton() {
  const t = useTranslations('privacy')
  const say = useProblem()
  const { mutate, isPending, isSuccess, error } = etalase.privacy.export.useMutation({
    onSuccess: (document) => saveFile(`${t('file')}-${document.exportedAt.slice(0, 10)}.json`, document),
  })
  return (
    <>
      <button
        type="button"
        className="et-button et-button-quiet"
        aria-disabled={isPending}
        onClick={() => !isPending && mutate()}
      >
        <Download size={18} aria-hidden="true" />
        {t(isPending ? 'downloading' : 'download')}
      </button>
      <output className="form-done">{isSuccess && t('downloaded')}</output>
      <p className="form-problem" role="alert">
        {error && say(error)}
      </p>
    </>
  )
}
