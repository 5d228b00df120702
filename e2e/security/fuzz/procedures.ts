import { appRouter } from '@etalase/api'
import { variantsOf, type Shape } from './shape.ts'

interface Schema {
  safeParse(value: unknown): { success: boolean }
  toJSONSchema(options: { io: 'input'; unrepresentable: 'any' }): unknown
}

export interface Procedure {
  path: string
  type: 'query' | 'mutation' | 'subscription'
  /** One for each way to choose among its alternatives; none where nothing is asked for. */
  variants: Shape[]
  accepts: (input: unknown) => boolean
}

interface Defined {
  _def: { type: Procedure['type']; inputs: Schema[] }
}

// A caller's type hides what the router itself knows of each procedure.
const defined = appRouter._def.procedures as unknown as Record<string, Defined>

/** Everything that can be called, with what it takes. */
export const procedures: Procedure[] = Object.entries(defined).map(
  ([
    path,
    {
      _def: { type, inputs },
    },
  ]) => ({
    path,
    type,
    variants: inputs.flatMap((schema) =>
      variantsOf(schema.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Shape),
    ),
    accepts: (input) => inputs.every((schema) => schema.safeParse(input).success),
  }),
)
