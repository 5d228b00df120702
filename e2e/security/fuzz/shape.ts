/** What a procedure takes, as its schema tells it: JSON Schema, as far as inputs here use it. */
export interface Shape {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: boolean
  items?: Shape
  oneOf?: Shape[]
  anyOf?: Shape[]
  enum?: string[]
  const?: string
  format?: string
  pattern?: string
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  nullable?: boolean
}

/** A place in an input, and what belongs there. */
export interface Field {
  at: string[]
  shape: Shape
}

/** The same shape once for each way to choose among its alternatives, so that none is left in it. */
export function variantsOf(shape: Shape): Shape[] {
  const { oneOf, anyOf, ...rest } = shape
  const options = oneOf ?? anyOf
  if (options) {
    const nullable = options.some(({ type }) => type === 'null')
    const real = options.filter(({ type }) => type !== 'null')
    return real.flatMap(variantsOf).map((option) => ({ ...rest, ...option, nullable }))
  }
  if (shape.items) return variantsOf(shape.items).map((items) => ({ ...shape, items }))
  if (!shape.properties) return [shape]
  return Object.entries(shape.properties).reduce(
    (chosen, [key, property]) =>
      variantsOf(property).flatMap((variant) =>
        chosen.map((one) => ({ ...one, properties: { ...one.properties, [key]: variant } })),
      ),
    [{ ...shape, properties: {} }] as Shape[],
  )
}

/** Every place of an input, the whole of it first. */
export function fieldsOf(shape: Shape, at: string[] = []): Field[] {
  const below = Object.entries(shape.properties ?? {}).flatMap(([key, property]) =>
    fieldsOf(property, [...at, key]),
  )
  return [{ at, shape }, ...below, ...(shape.items ? fieldsOf(shape.items, [...at, '0']) : [])]
}
