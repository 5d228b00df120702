import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { startBuild } from './build.ts'

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
  const server = await startBuild({ DATA_DIR: dataDir }, '--demo')
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
  return { ...windowsOf(browser, url), [Symbol.asyncDispose]: () => browser.close() }
}

/** A browser may show many servers: starting one costs more than anything else here. */
export function windowsOf(browser: Browser, url: string) {
  const contexts = new Set<BrowserContext>()
  return {
    url,
    /** A window of its own: own cookies, own storage. Everything it complains of is kept. */
    async open(path: string, { prepare, ...options }: WindowOptions = {}): Promise<Window> {
      const viewport = { width: 1280, height: 800 }
      const context = await browser.newContext({ locale: 'en-US', viewport, ...options })
      contexts.add(context)
      await prepare?.(context)
      return openTab(context, url + path)
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...contexts].map((context) => context.close()))
    },
  }
}

export type Stage = ReturnType<typeof windowsOf>
export type Window = Page & { complaints: string[] }
export type WindowOptions = BrowserContextOptions & {
  prepare?: (context: BrowserContext) => Promise<unknown>
}

/** One more window of the same browser: the same cookies, the same storage. */
export async function openTab(context: BrowserContext, address: string): Promise<Window> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text().split('\n')[0]!))
  page.setDefaultTimeout(15_000)
  await page.goto(address)
  return Object.assign(page, { complaints })
}

export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet
  return chromium.launch({ executablePath, args })
}
