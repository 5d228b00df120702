// Who may import whom: db < api < client, chat-ui < apps < e2e, bench. ARCHITECTURE.md says why.

const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })
const inside = (...folders) => ({ path: `^(${folders.join('|')})/` })
const tests = '\\.test\\.tsx?$|/testing/'

const houses = [
  'prisma',
  'packages/api',
  'packages/client',
  'packages/chat-ui',
  'apps/server',
  'apps/storefront',
  'apps/admin',
]
const below = {
  prisma: [],
  'packages/api': ['prisma'],
  'packages/client': ['packages/api'],
  'packages/chat-ui': ['packages/api'],
  'apps/server': ['prisma', 'packages/api'],
  'apps/storefront': ['packages/client', 'packages/chat-ui'],
  'apps/admin': ['packages/client', 'packages/chat-ui'],
}

/** A workspace may import itself and what stands below it; tests may also use a real server. */
const ladder = houses.map((house) => {
  const allowed = [house, ...below[house]]
  const others = [...houses, 'e2e', 'bench'].filter((other) => !allowed.includes(other))
  const from = { path: `^${house}/`, pathNot: tests }
  return never(
    `ladder-${house.split('/').at(-1)}`,
    from,
    inside(...others),
    `${house} may import only: ${allowed.join(', ')}`,
  )
})

export default {
  forbidden: [
    ...ladder,
    never('no-circles', {}, { circular: true }, 'no file may come back to itself'),
    never(
      'client-reads-the-contract',
      { path: '^packages/client/src/', pathNot: tests },
      { path: '^packages/api/src/', pathNot: '^packages/api/src/contract\\.ts$' },
      'a browser imports nothing of the API but its contract',
    ),
    never(
      'chat-ui-knows-types-only',
      { path: '^packages/chat-ui/src/', pathNot: tests },
      { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
      'the parts of a chat take props; of the contract they know the types',
    ),
    never(
      'chat-ui-is-plain-react',
      { path: '^packages/chat-ui/src/', pathNot: tests },
      { path: 'node_modules', pathNot: 'node_modules/(@types/)?(react|react-dom|use-intl)/' },
      'the parts of a chat must fit everywhere React runs',
    ),
    never(
      'router-stays-at-home',
      { path: '^packages/api/src/([^/]+)/[^/]+\\.router\\.ts$' },
      { path: '^packages/api/src/', pathNot: '^packages/api/src/($1/|trpc\\.ts$)' },
      'a router is the door of its own folder',
    ),
    never(
      'nobody-imports-a-router',
      { path: '^packages/api/src/[^/]+/', pathNot: tests },
      { path: '\\.router\\.ts$' },
      'a rule never goes out through another door to come back in',
    ),
    never(
      'schemas-run-in-browsers',
      { path: '\\.schema\\.ts$|room-state(-erased)?\\.ts$' },
      { path: '^(packages/api/src|prisma)/', pathNot: '\\.schema\\.ts$|room-state-erased\\.ts$' },
      'what browsers may import imports nothing that they may not',
    ),
    never(
      'no-orphans',
      { orphan: true, path: '^(packages|apps|prisma)/.*/?src/', pathNot: '\\.d\\.ts$|\\.test\\.' },
      {},
      'nobody needs this file',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
