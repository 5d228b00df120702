import { useEffect } from 'react'

const SHOP = 'Etalase'
const SUFFIX = ` · ${SHOP}`

export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title && title !== SHOP ? title + SUFFIX : SHOP
  }, [title])
}

/** What the page calls itself, without the shop's name. */
export const titleNow = () => document.title.replace(SUFFIX, '')
