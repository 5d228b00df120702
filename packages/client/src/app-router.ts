import type { AppRouter } from '@etalase/api/contract'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

export type { AppRouter }

/**
 * What each procedure takes.
 *
 * @example
 * type Filter = Inputs['inbox']['list']
 */
export type Inputs = inferRouterInputs<AppRouter>

/**
 * What each procedure answers.
 *
 * @example
 * type Page = Outputs['product']['search']
 */
export type Outputs = inferRouterOutputs<AppRouter>
