import { createContext } from 'react'

/** Told that one signs out oneself, so that the gate need not explain why the session is over. */
export const Leaving = createContext<(own: boolean) => void>(() => {})
