import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { environment, main, node, root } from './run.mjs'
import { setup } from './setup.mjs'

const HELP = `npm run dev

Server, shop and desk straight from their sources: the server starts anew and the pages change when a file is saved.
Environment as with npm start; PORT is the server's (default 3000).`

const SHOP_PORT = '5173'
const DESK_PORT = '5174'

await main(async () => {
  if (process.argv.includes('--help')) return console.log(HELP)
  await setup({ build: false })
  const port = await firstFree(Number(process.env.PORT) || 3000)
  const env = {
    ...environment,
    PORT: String(port),
    ETALASE_API: `http://localhost:${port}`,
    NODE_ENV: 'development',
  }
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const [shop, desk] = [`http://localhost:${SHOP_PORT}/`, `http://localhost:${DESK_PORT}/admin/`]
  const server = ['apps/server/src/main.ts', '--demo', '--shop', shop, '--desk', desk]
  const watch = ['--watch', '--watch-preserve-output', ...server]
  const children = [
    start('.', watch, env),
    start('apps/storefront', [vite, '--port', SHOP_PORT, '--strictPort', '--clearScreen', 'false'], env),
    start('apps/admin', [vite, '--port', DESK_PORT, '--strictPort', '--clearScreen', 'false'], env),
  ]
  stopTogether(children)
})

/** The pages pass calls on to the server, so they must know its port before it has one. */
async function firstFree(port) {
  const probe = createServer().listen(port)
  try {
    await once(probe, 'listening')
    return port
  } catch {
    return firstFree(port + 1)
  } finally {
    probe.close()
  }
}

function start(folder, args, env) {
  // Out of the terminal's process group, so that Ctrl-C reaches it once, from here.
  return spawn(node, args, {
    cwd: join(root, folder),
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
}

/** Half of them is of no use: when one ends, all do. */
function stopTogether(children) {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    for (const child of children) child.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  for (const child of children) {
    child.on('exit', (code) => {
      if (!stopping) process.exitCode = code || 1
      stop()
    })
  }
}
