import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** The product as it is shipped, with demo data, and browsers side by side. */
export async function openStage() {
  const dataDir = await mkdtemp(join(tmpdir(), 'etalase-e2e-'))
  await chmod(dataDir, 0o755) // started by root, PostgreSQL runs as somebody who must be able to enter
  const server = await startBuild(dataDir)
  const windows = await openWindows(server.url)
  return {
    ...windows,
    async [Symbol.asyncDispose]() {
      await windows[Symbol.asyncDispose]()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Browser windows on a server that runs already. */
export async function openWindows(url: string) {
  const browser = await launch()
  return {
    url,
    /** A window of its own: own cookies, own storage. Everything it complains of is kept. */
    open: (path: string, options: BrowserContextOptions = {}) => openWindow(browser, url + path, options),
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

export type Stage = Awaited<ReturnType<typeof openWindows>>
export type Window = Page & { complaints: string[] }

async function openWindow(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<Window> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
  page.setDefaultTimeout(15_000)
  await page.goto(address)
  return Object.assign(page, { complaints })
}

async function startBuild(dataDir: string) {
  const main = join(root, 'apps/server/dist/main.js')
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir }
  const child = spawn(process.execPath, [main, '--demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const data of child.stdout) {
    said += String(data)
    if (/^ready /m.test(said)) break
  }
  const url = /^ready (.+)$/m.exec(said)?.[1]
  if (!url) throw new Error(`the build did not get ready; run npm run build first: ${said}`)
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet
  return chromium.launch({ executablePath, args })
}
