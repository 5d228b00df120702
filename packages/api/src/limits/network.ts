import { isIPv6 } from 'node:net'

/** Whom an address counts as: a home has a whole /64 of IPv6, and one address of IPv4. */
export function networkOf(address: string): string {
  const ip = plain(address)
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = ip.split('%')[0]!.toLowerCase().split('::')
  const start = head === '' ? [] : head.split(':')
  const end = tail ? tail.split(':') : []
  // An IPv4 at the end takes the place of two groups.
  const groups = end.length + (end.at(-1)?.includes('.') ? 1 : 0)
  const gap = tail === undefined ? 0 : 8 - start.length - groups
  const all = [...start, ...Array.from({ length: gap }, () => '0'), ...end]
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** An IPv4 that came to a socket of IPv6 is still one. */
export const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
