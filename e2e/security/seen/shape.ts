/** The keys of all these values, however deep, one to a line; `[]` stands for each of a list. */
export function shapeOf(values: unknown[]): string {
  const paths = new Set<string>()
  for (const value of values) collect(value, '', paths)
  return [...paths].sort().join('\n')
}

function collect(value: unknown, path: string, paths: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, `${path}[]`, paths)
    return
  }
  if (typeof value !== 'object' || value === null) return void (path && paths.add(`  ${path}`))
  for (const [key, inner] of Object.entries(value)) collect(inner, path ? `${path}.${key}` : key, paths)
}
