import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { AuditPage } from './audit/audit-page.tsx'
import { readAuditSearch } from './audit/audit-search.ts'
import { FiguresPage } from './figures/figures-page.tsx'
import { InboxLayout } from './inbox/inbox-layout.tsx'
import { readInboxSearch } from './inbox/inbox-search.ts'
import { DeskLayout } from './layout/desk-layout.tsx'
import { ErrorPage } from './layout/error-page.tsx'
import { NotFoundPage } from './layout/not-found-page.tsx'
import { NoRoom } from './room/no-room.tsx'
import { RoomRoute } from './room/room-route.tsx'
import { StaffPage } from './staff/staff-page.tsx'

const root = createRootRoute({ component: DeskLayout, notFoundComponent: NotFoundPage })
const inbox = createRoute({
  getParentRoute: () => root,
  id: 'inbox',
  validateSearch: readInboxSearch,
  component: InboxLayout,
})
const none = createRoute({ getParentRoute: () => inbox, path: '/', component: NoRoom })
const room = createRoute({ getParentRoute: () => inbox, path: '/rooms/$roomId', component: RoomRoute })
const figures = createRoute({ getParentRoute: () => root, path: '/figures', component: FiguresPage })
const staff = createRoute({ getParentRoute: () => root, path: '/staff', component: StaffPage })
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: AuditPage,
})

export const createDeskRouter = () =>
  createRouter({
    basepath: '/admin',
    defaultErrorComponent: ErrorPage,
    routeTree: root.addChildren([inbox.addChildren([none, room]), figures, staff, audit]),
  })

export type DeskRouter = ReturnType<typeof createDeskRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: DeskRouter
  }
}
