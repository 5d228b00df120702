import { createContext, use } from 'react'

/** Whom one gave the room to oneself; `name: null` is nobody. */
export type Given = { name: string | null } | null

/** Noted before the room is gone: after that the server no longer says whose it is. */
export const GivenTo = createContext<(given: Given) => void>(() => {})

export const useGivenTo = () => use(GivenTo)
