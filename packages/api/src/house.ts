/** What a host needs beside the router: to open a house, and to know who calls. */
export type { AppName, Context, House, Outlet } from './context.ts'
export { Bells } from './log/bells.ts'
export { watchTheOthers } from './log/others.ts'
export { watchCatalogue } from './product/catalogue-watch.ts'
export { LiveBoard } from './presence/live-board.ts'
export { SessionWatch } from './session/session-watch.ts'
export { tokenOf, viewerOf } from './session/viewer.ts'
