import { appRouter } from '@etalase/api'
import type { ProcedureType } from './doors.ts'

interface Procedure {
  _def: { type: ProcedureType; inputs: { toJSONSchema(settings: object): Shape }[] }
}

/** All that the router has, by name. */
// A caller's type hides what the router itself knows of each procedure.
export const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>

interface Shape {
  type?: string
  format?: string
  properties?: Record<string, Shape>
  anyOf?: Shape[]
  oneOf?: Shape[]
  items?: Shape
}

/** The paths of all fields of an input that are ids, by their form or by their name. */
export function idFieldsOf(name: string): string[] {
  const found = new Set<string>()
  const walk = (shape: Shape, path: string) => {
    if (shape.format === 'uuid' || /(^|\.)(\w+Id|ids?)$/.test(path)) found.add(path)
    for (const choice of [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])]) walk(choice, path)
    if (shape.items) walk(shape.items, path)
    for (const [key, inner] of Object.entries(shape.properties ?? {}))
      walk(inner, path ? `${path}.${key}` : key)
  }
  for (const input of procedures[name]!._def.inputs)
    walk(input.toJSONSchema({ io: 'input', unrepresentable: 'any' }), '')
  return [...found].sort()
}
