// Names the type that `tracked` returns; without it the router's declaration cannot be written (TS2883).
import type {} from '@trpc/server/unstable-core-do-not-import'
import { anyone, router } from '../trpc.ts'
import { streamProducts } from './changes.ts'
import { readFacets, readProduct, readProducts } from './product.ts'
import {
  productChangesInput,
  productGetInput,
  productManyInput,
  productSearchInput,
} from './product.schema.ts'
import { searchProducts } from './search.ts'

export const productRouter = router({
  search: anyone.input(productSearchInput).query(({ ctx, input }) => searchProducts(ctx, input)),
  get: anyone.input(productGetInput).query(({ ctx, input }) => readProduct(ctx.house.db, input.id)),
  many: anyone.input(productManyInput).query(({ ctx, input }) => readProducts(ctx.house.db, input.ids)),
  facets: anyone.query(({ ctx }) => readFacets(ctx)),
  changes: anyone
    .input(productChangesInput)
    .subscription(({ ctx, input, signal }) => streamProducts(ctx, input, signal!)),
})
