import { etalase } from '@etalase/client/react'

export function useSaveProfile() {
  const utils = etalase.useUtils()
  const { mutateAsync } = etalase.session.updateProfile.useMutation({
    onSuccess: (viewer) => utils.session.me.setData(undefined, viewer),
  })
  return mutateAsync
}
