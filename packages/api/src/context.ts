import type { Db } from '@etalase/db'
import type { Limits } from './limits/open-limits.ts'
import type { Bells } from './log/bells.ts'
import type { LiveBoard } from './presence/live-board.ts'
import type { Viewer } from './session/session.schema.ts'

/** What a running server has; one for all calls. */
export interface House {
  db: Db
  bells: Bells
  live: LiveBoard
  limits: Limits
  /** Secure cookies, and no demo logins. */
  production: boolean
  warn(message: string, error: unknown): void
}

/** Where the answers on a socket go; it asks a fast writer to wait for a slow reader. */
export interface Outlet {
  /** Waits until one more call may begin; what it answers is called when that has ended. */
  turn(): Promise<() => void>
  /** Takes a place for one more subscription, and gives it back when called; null when there is none left. */
  open(): (() => void) | null
  ready(signal: AbortSignal): Promise<void>
}

export type AppName = 'shop' | 'desk'

/** What one call knows: the house, and who calls from where. */
export interface Context {
  house: House
  app: AppName
  viewer: Viewer | null
  /** The token of this call's session; null for strangers. */
  token: string | null
  /** The address that the visitor calls from. */
  ip: string
  userAgent: string
  /** Names this call in the log, so that an error can be found again. */
  requestId: string
  /** Null where no cookie can be set (a socket). */
  setCookie: ((cookie: string) => void) | null
  outlet: Outlet | null
}

export interface SignedContext extends Context {
  viewer: Viewer
}
