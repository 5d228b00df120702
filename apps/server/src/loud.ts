/** What makes Prisma print every statement with its values, and Node what goes over the wire. */
const loud = { DEBUG: /\*|prisma/, NODE_DEBUG: /\*|http|net|tls/i }

export function loudFaults(source: Record<string, string | undefined>): string[] {
  return Object.entries(loud).flatMap(([name, prints]) =>
    prints.test(source[name] ?? '')
      ? [`${name} is "${source[name]}", which puts passwords and what people say into the log. Unset it.`]
      : [],
  )
}
