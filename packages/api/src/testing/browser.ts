import type { AppName, House } from '../context.ts'
import { callerOf } from '../router.ts'
import { tokenOf, viewerOf } from '../session/viewer.ts'
import { contextOf } from './world.ts'

/** A browser at one of the apps: it keeps its cookie, and every call finds out anew who is calling. */
export function browserAt(house: House, app: AppName = 'shop') {
  const browser = {
    /** As the server last set it, with its flags. */
    cookie: '',
    token: () => tokenOf(house, { app, cookie: browser.cookie.split(';')[0]! }),
    async call() {
      const token = browser.token()
      const viewer = await viewerOf(house, app, token)
      const setCookie = (cookie: string) => void (browser.cookie = cookie)
      return callerOf({ ...contextOf(house, app, viewer), token, setCookie })
    },
  }
  return browser
}

export type Browser = ReturnType<typeof browserAt>
