import { saveFile } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { FileDown, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useSay } from '../layout/notices.tsx'
import { useRefusal } from '../words/use-refusal.ts'

interface ExportButtonProps {
  shopperId: string
  name: string
}

export function ExportButton({ shopperId, name }: ExportButtonProps) {
  const t = useTranslations('privacy')
  const say = useSay()
  const refusal = useRefusal()
  const { mutateAsync, isPending } = etalase.privacy.exportOf.useMutation()
  async function take() {
    try {
      const document = await mutateAsync({ shopperId })
      saveFile(`${t('filePrefix')}-${shopperId}.json`, document)
      say(t('exported', { name }))
    } catch (error) {
      say(refusal(error), 'trouble')
    }
  }
  return (
    <button type="button" className="pill-button" disabled={isPending} onClick={() => void take()}>
      {isPending ? <LoaderCircle className="spin" aria-hidden /> : <FileDown aria-hidden />}
      {t(isPending ? 'exporting' : 'export')}
    </button>
  )
}
