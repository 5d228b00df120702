import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { plain } from '@etalase/api/house'

/** Loopback and private networks, where a proxy of ours stands. */
const ours = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  ours.addSubnet(network, bits)
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  ours.addSubnet(network, bits, 'ipv6')

/**
 * Where a visitor calls from. Each proxy of ours adds whom it saw at the right of X-Forwarded-For; what stands
 * further to the left the visitor may have written, and so may all of it who comes past the proxies from outside.
 */
export function addressOf(req: IncomingMessage, proxies: number): string {
  const near = plain(req.socket.remoteAddress ?? '')
  if (proxies === 0 || !ours.check(near, isIP(near) === 6 ? 'ipv6' : 'ipv4')) return near
  const seen = [req.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const address = plain(seen.at(-proxies)?.trim() ?? '')
  return isIP(address) ? address : near
}
