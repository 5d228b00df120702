import { anyone, router } from '../trpc.ts'
import { readFacets, readProduct } from './product.ts'
import { productGetInput, productSearchInput } from './product.schema.ts'
import { searchProducts } from './search.ts'

export const productRouter = router({
  search: anyone.input(productSearchInput).query(({ ctx, input }) => searchProducts(ctx, input)),
  get: anyone.input(productGetInput).query(({ ctx, input }) => readProduct(ctx.house.db, input.id)),
  facets: anyone.query(({ ctx }) => readFacets(ctx)),
})
