import type { Weight } from './weight.ts'

export interface Measured {
  sockets: number
  subscriptions: number
  bare: { before: Weight; after: Weight }
  /** Of nobody, of everybody signed in, with one subscription each, with all of them, and when all have left. */
  weights: Weight[]
  left: Record<string, number>
  emptyAfter: number
}

interface Frame {
  promised: number
  machine: string
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1)

export function reportOf(measured: Measured, { promised, machine }: Frame) {
  const { sockets, subscriptions, bare, weights, left, emptyAfter } = measured
  const [empty, signedIn, one, all, gone] = weights as [Weight, Weight, Weight, Weight, Weight]
  const steps: [string, Weight, Weight, number][] = [
    ['a socket on ws alone', bare.before, bare.after, sockets],
    ['a socket, signed in', empty, signedIn, sockets],
    ['its first subscription', signedIn, one, sockets],
    ['each further subscription', one, all, sockets * (subscriptions - 1)],
    ['a subscription, of all of them', signedIn, all, sockets * subscriptions],
    ['a socket and all that is on it', empty, all, sockets],
  ]
  const each = (of: keyof Weight, [, from, to, many]: (typeof steps)[number]) =>
    kilobytes((to[of] - from[of]) / many)
  const perSubscription = (all.resident - signedIn.resident) / (sockets * subscriptions) / 1024
  const kept = perSubscription <= promised && Object.values(left).every((value) => value === 0)
  const total = (name: string, { resident, heap }: Weight) =>
    `| ${name} | ${megabytes(resident)} | ${megabytes(heap)} |`
  const text = `# Sockets that are open

The server as it is shipped, a process of its own on the embedded PostgreSQL, weighed after its garbage has been cleared away.
${sockets.toLocaleString('en')} sockets with ${subscriptions} subscriptions each: half are windows of the shop with two rooms, half are desks with a room open. ${machine}.
A subscription takes ${perSubscription.toFixed(1)} KB of resident memory; promised are ${promised}.
${(emptyAfter / 1_000).toFixed(1)} s after all had hung up, half of them without a word, there were ${Object.entries(
    left,
  )
    .map(([name, value]) => `${value} \`${name}\``)
    .join(', ')}.

Measured with \`npm run bench -- sockets --sockets ${sockets} --subscriptions ${subscriptions}\`.

| KB for | resident | heap |
|---|--:|--:|
${steps.map((step) => `| ${step[0]} | ${each('resident', step)} | ${each('heap', step)} |`).join('\n')}

| MB in all | resident | heap |
|---|--:|--:|
${[
  total('nobody', empty),
  total('all signed in', signedIn),
  total('one subscription each', one),
  total(`${subscriptions} subscriptions each`, all),
  total('all have hung up', gone),
].join('\n')}
`
  return { text, kept }
}
