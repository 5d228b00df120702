import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { setFileHeaders, setFileType } from './doors/headers.ts'

type Serve = (req: IncomingMessage, res: ServerResponse) => void

// This file stands as deep among the sources as what is built of it.
const apps = fileURLToPath(new URL('../../', import.meta.url))

/** The built apps and the pictures: `/admin` the desk, `/files` what was put there, `/` the shop. */
export function pages(filesDir: string): Serve {
  const shop = appAt(join(apps, 'storefront/dist'))
  const desk = appAt(join(apps, 'admin/dist'))
  const files = sirv(filesDir, {
    dev: true,
    etag: true,
    maxAge: 86_400,
    dotfiles: false,
    extensions: [],
    setHeaders: setFileType,
  })
  return (req, res) => {
    const path = (req.url ?? '/').split('?')[0]!
    if (path === '/admin') return void res.writeHead(308, { location: '/admin/' }).end()
    if (path.startsWith('/admin/')) return below('/admin', req, res, desk)
    if (path.startsWith('/files/')) {
      setFileHeaders(res)
      return below('/files', req, res, (_, __) => files(req, res, () => notFound(res)))
    }
    shop(req, res)
  }
}

function below(prefix: string, req: IncomingMessage, res: ServerResponse, serve: Serve): void {
  req.url = req.url!.slice(prefix.length)
  serve(req, res)
}

/** One page for every address of an app; its router reads the rest. Hashed assets never change. */
function appAt(folder: string): Serve {
  if (!existsSync(folder)) return (_, res) => plain(res, 503, 'This app is not built yet. Run: npm run build')
  const setHeaders = (res: ServerResponse, path: string) =>
    res.setHeader(
      'cache-control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
  const serve = sirv(folder, {
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    ignores: ['/assets/'],
    setHeaders,
  })
  return (req, res) => serve(req, res, () => notFound(res))
}

const notFound = (res: ServerResponse) => plain(res, 404, 'There is nothing here.')

function plain(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
