import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readNext } from './account/next-search.ts'
import { CataloguePage } from './catalogue/catalogue-page.tsx'
import { readCatalogueSearch } from './catalogue/catalogue-search.ts'
import { ErrorPage } from './layout/error-page.tsx'
import { NotFoundPage } from './layout/not-found-page.tsx'
import { ShopLayout } from './layout/shop-layout.tsx'
import { readPlaced } from './order/placed-search.ts'

const root = createRootRoute({
  component: ShopLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})
const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readCatalogueSearch,
  component: CataloguePage,
})
const product = createRoute({
  getParentRoute: () => root,
  path: '/products/$productId',
  component: lazyRouteComponent(() => import('./product/product-page.tsx'), 'ProductPage'),
})
const cart = createRoute({
  getParentRoute: () => root,
  path: '/cart',
  component: lazyRouteComponent(() => import('./cart/cart-page.tsx'), 'CartPage'),
})
const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: readPlaced,
  component: lazyRouteComponent(() => import('./order/orders-page.tsx'), 'OrdersPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('./account/sign-in-page.tsx'), 'SignInPage'),
})
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('./account/sign-up-page.tsx'), 'SignUpPage'),
})

export const createShopRouter = () =>
  createRouter({
    routeTree: root.addChildren([catalogue, product, cart, orders, signIn, signUp]),
    scrollRestoration: true,
    // The code of a page comes while the pointer is still on its way.
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorPage,
  })

export type ShopRouter = ReturnType<typeof createShopRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: ShopRouter
  }
}
