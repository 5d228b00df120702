import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { readNext } from './account/next-search.ts'
import { SignInPage } from './account/sign-in-page.tsx'
import { SignUpPage } from './account/sign-up-page.tsx'
import { CartPage } from './cart/cart-page.tsx'
import { CataloguePage } from './catalogue/catalogue-page.tsx'
import { readCatalogueSearch } from './catalogue/catalogue-search.ts'
import { ErrorPage } from './layout/error-page.tsx'
import { NotFoundPage } from './layout/not-found-page.tsx'
import { ShopLayout } from './layout/shop-layout.tsx'
import { OrdersPage } from './order/orders-page.tsx'
import { ProductPage } from './product/product-page.tsx'

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
  component: ProductPage,
})
const cart = createRoute({ getParentRoute: () => root, path: '/cart', component: CartPage })
const orders = createRoute({ getParentRoute: () => root, path: '/orders', component: OrdersPage })
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readNext,
  component: SignInPage,
})
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: readNext,
  component: SignUpPage,
})

export const createShopRouter = () =>
  createRouter({
    routeTree: root.addChildren([catalogue, product, cart, orders, signIn, signUp]),
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
  })

export type ShopRouter = ReturnType<typeof createShopRouter>
