import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { isAlive, npmAbove } from './npm-above.mjs'
import { environment, main, node, Problem, root } from './run.mjs'
import { setup } from './setup.mjs'

const HELP = `npm start [-- options]

Installs and builds what is needed, prepares the database, and serves shop and desk on one port.
  --no-demo   no demo data and no demo logins
  --reset     throws the embedded database away first
  --port N    the port to listen on (default 3000, or PORT); if it is taken, the next free one
  --servers N up to 4 servers on one database behind that port, with Redis where redis-server is installed
  --help      this

Environment: PORT, HOST, DATA_DIR, DATABASE_URL, REDIS_URL; README.md says more.`

await main(async () => {
  const { values } = parseArgs({
    options: {
      'no-demo': { type: 'boolean' },
      reset: { type: 'boolean' },
      port: { type: 'string' },
      servers: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return console.log(HELP)
  const args = [values['no-demo'] ? '--migrate' : '--demo']
  if (values.reset) args.push('--reset')
  if (values.port !== undefined) args.push('--port', portOf(values.port))
  const program =
    values.servers === undefined
      ? ['apps/server/dist/main.js']
      : ['scripts/servers/main.ts', countOf(values.servers)]
  await setup({ build: true })
  serve([...program, ...args])
})

function portOf(given) {
  if (/^\d+$/.test(given) && Number(given) <= 65_535) return given
  throw new Problem(`--port wants a number from 0 to 65535, such as --port 3000, and not "${given}".`)
}

function countOf(given) {
  if (/^[1-4]$/.test(given)) return given // the embedded PostgreSQL has connections for so many
  throw new Problem(`--servers wants a number from 1 to 4, such as --servers 3, and not "${given}".`)
}

function serve(program) {
  const server = spawn(node, program, {
    cwd: root,
    env: environment,
    // The channel tells the server when this process ends, however it ends.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Out of the terminal's process group: else it would hear Ctrl-C from the terminal, from npm and from here.
    detached: true,
  })
  forwardSignals(server)
  server.on('error', (error) => {
    console.error(`The server did not start: ${error.message}`)
    process.exitCode = 1
  })
  server.on('exit', (code, signal) => {
    if (signal) console.error(`The server was ended by ${signal}.`)
    process.exit(code ?? 1)
  })
}

/** A second signal means "at once", but one press of Ctrl-C arrives here from the terminal and from npm. */
function forwardSignals(server) {
  let last = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const now = Date.now()
      if (now - last > 500) server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
      last = now
    })
  }
  const npm = npmAbove()
  const watch = setInterval(() => {
    if (npm === null || isAlive(npm)) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
