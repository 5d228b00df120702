import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readNext } from './account/next-search.ts'
import { readCatalogueSearch } from './catalogue/catalogue-search.ts'
import { HomePage } from './home/home-page.tsx'
import { ErrorPage } from './layout/error-page.tsx'
import { NotFoundPage } from './layout/not-found-page.tsx'
import { ShopLayout } from './layout/shop-layout.tsx'
import { readPlaced } from './order/placed-search.ts'

const root = createRootRoute({
  component: ShopLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})
const getParentRoute = () => root
const home = createRoute({ getParentRoute, path: '/', component: HomePage })
const catalogue = createRoute({
  getParentRoute,
  path: '/products',
  validateSearch: readCatalogueSearch,
  component: lazyRouteComponent(() => import('./catalogue/catalogue-page.tsx'), 'CataloguePage'),
})
const product = createRoute({
  getParentRoute,
  path: '/products/$productId',
  component: lazyRouteComponent(() => import('./product/product-page.tsx'), 'ProductPage'),
})
const cart = createRoute({
  getParentRoute,
  path: '/cart',
  component: lazyRouteComponent(() => import('./cart/cart-page.tsx'), 'CartPage'),
})
const checkout = createRoute({
  getParentRoute,
  path: '/checkout',
  component: lazyRouteComponent(() => import('./checkout/checkout-page.tsx'), 'CheckoutPage'),
})
const orders = createRoute({
  getParentRoute,
  path: '/orders',
  component: lazyRouteComponent(() => import('./order/orders-page.tsx'), 'OrdersPage'),
})
const order = createRoute({
  getParentRoute,
  path: '/orders/$orderId',
  validateSearch: readPlaced,
  component: lazyRouteComponent(() => import('./order/order-page.tsx'), 'OrderPage'),
})
const wishlist = createRoute({
  getParentRoute,
  path: '/wishlist',
  component: lazyRouteComponent(() => import('./wishlist/wishlist-page.tsx'), 'WishlistPage'),
})
const profile = createRoute({
  getParentRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('./account/profile-page.tsx'), 'ProfilePage'),
})
const goodbye = createRoute({
  getParentRoute,
  path: '/goodbye',
  component: lazyRouteComponent(() => import('./privacy/goodbye-page.tsx'), 'GoodbyePage'),
})
const signIn = createRoute({
  getParentRoute,
  path: '/sign-in',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('./account/sign-in-page.tsx'), 'SignInPage'),
})
const signUp = createRoute({
  getParentRoute,
  path: '/sign-up',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('./account/sign-up-page.tsx'), 'SignUpPage'),
})

const shopping = [home, catalogue, product, cart, checkout] as const
const own = [orders, order, wishlist, profile, goodbye, signIn, signUp] as const

export const createShopRouter = () =>
  createRouter({
    routeTree: root.addChildren([...shopping, ...own]),
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
