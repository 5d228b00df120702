import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { plain } from '@etalase/api/house'

/**
 * Where a visitor calls from. Each proxy of ours adds whom it saw at the right of X-Forwarded-For; what stands
 * further to the left the visitor may have written.
 */
export function addressOf(req: IncomingMessage, proxies: number): string {
  const near = plain(req.socket.remoteAddress ?? '')
  if (proxies === 0) return near
  const seen = [req.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const address = plain(seen.at(-proxies)?.trim() ?? '')
  return isIP(address) ? address : near
}
