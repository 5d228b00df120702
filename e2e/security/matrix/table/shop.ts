import { randomBytes } from 'node:crypto'
import { emailOf, nameOf } from '../house.ts'
import type { Row } from '../row.ts'

const mint = () => randomBytes(12).toString('hex')
const stranger = () => `${mint()}@example.org`
const password = 'nobody has this one'

const session: Record<string, Row> = {
  'session.me': { who: 'anyone' },
  'session.signIn': {
    who: 'anyone',
    input: () => ({ email: stranger(), password, token: true }),
    answers: 'WRONG_PASSWORD',
  },
  'session.signUp': {
    who: 'anyone',
    at: 'shop',
    input: () => ({ email: emailOf('customer A'), password, token: true }),
    answers: 'EMAIL_TAKEN',
  },
  'session.continueAsGuest': {
    who: 'anyone',
    at: 'shop',
    input: (_, { is }) => {
      const name = is ? nameOf(is) : 'somebody'
      return { name, email: is ? emailOf(is) : 'somebody@example.com', token: true }
    },
  },
  // With a wrong one, so that everybody's session is still there afterwards.
  'session.changePassword': {
    who: 'signed in',
    input: () => ({ current: password, next: password, token: true }),
    answers: ({ name }) => (name.startsWith('guest') ? 'NOT_ALLOWED' : 'WRONG_PASSWORD'),
  },
  'session.updateProfile': { who: 'shopper', input: () => ({ locale: 'en' }) },
  'session.visit': { who: 'shopper', input: () => ({ path: '/', title: 'Shop' }) },
}

const product: Record<string, Row> = {
  'product.search': { who: 'anyone', input: () => ({ q: 'tea' }) },
  'product.get': { who: 'anyone', ids: { id: 'public' }, input: (its) => ({ id: its.productId }) },
  'product.many': { who: 'anyone', ids: { ids: 'public' }, input: (its) => ({ ids: [its.productId] }) },
  'product.facets': { who: 'anyone' },
  'product.changes': {
    who: 'anyone',
    ids: { ids: 'public', lastEventId: 'public' },
    input: (its) => ({ ids: [its.productId] }),
  },
}

const cart: Record<string, Row> = {
  'cart.get': { who: 'shopper' },
  'cart.add': {
    who: 'shopper',
    ids: { clientId: 'mint', messageId: 'room', productId: 'public', variantId: 'public' },
    input: ({ clientId, messageId, productId }) => ({ clientId, messageId, productId, quantity: 1 }),
  },
  'cart.setQuantity': {
    who: 'shopper',
    ids: { itemId: 'own' },
    input: ({ itemId }) => ({ itemId, quantity: 1 }),
  },
  'cart.remove': { who: 'shopper', ids: { itemId: 'harmless' }, input: ({ itemId }) => ({ itemId }) },
  'wishlist.list': { who: 'shopper' },
  'wishlist.add': {
    who: 'shopper',
    ids: { messageId: 'room', productId: 'public' },
    input: ({ messageId, productId }) => ({ messageId, productId }),
  },
  'wishlist.remove': {
    who: 'shopper',
    ids: { productId: 'public' },
    input: ({ productId }) => ({ productId }),
  },
  'order.list': { who: 'shopper' },
  // With an empty cart, so that the clientId of another's order would be all there is to answer with.
  'order.place': {
    who: 'shopper',
    ids: { clientId: 'mint' },
    input: ({ clientId }) => ({ clientId }),
    before: ({ world }) => world.db.cartItem.deleteMany(),
    answers: 'CART_EMPTY',
  },
}

const privacy: Record<string, Row> = {
  'privacy.export': { who: 'shopper' },
  // Not shown to be them, so that everybody is still here afterwards.
  'privacy.erase': {
    who: 'shopper',
    input: () => ({ password, name: 'somebody else' }),
    answers: ({ name }) => (name.startsWith('guest') ? 'CHANGED_SINCE' : 'WRONG_PASSWORD'),
  },
}

const leaving: Record<string, Row> = { 'session.signOut': { who: 'anyone' } }

export const shop = { ...session, ...product, ...cart, ...privacy, ...leaving }
