import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { readInboxSearch } from './inbox/inbox-search.ts'
import { DeskLayout } from './layout/desk-layout.tsx'
import { NotFoundPage } from './layout/not-found-page.tsx'
import { NoRoom } from './room/no-room.tsx'
import { RoomRoute } from './room/room-route.tsx'

const root = createRootRoute({ notFoundComponent: NotFoundPage })
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  validateSearch: readInboxSearch,
  component: DeskLayout,
})
const none = createRoute({ getParentRoute: () => desk, path: '/', component: NoRoom })
const room = createRoute({ getParentRoute: () => desk, path: '/rooms/$roomId', component: RoomRoute })

export const createDeskRouter = () =>
  createRouter({ basepath: '/admin', routeTree: root.addChildren([desk.addChildren([none, room])]) })

export type DeskRouter = ReturnType<typeof createDeskRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: DeskRouter
  }
}
