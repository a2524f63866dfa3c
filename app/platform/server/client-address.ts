import { isIP } from 'node:net'

/**
 * The address a request came from. With `trustedProxies` proxies of ours in front, the one that the outermost of
 * them saw: X-Forwarded-For counted from its end, since a client may write anything at its beginning.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const direct = plain(peer ?? '')
  if (trustedProxies === 0 || !forwardedFor) return direct
  const chain = forwardedFor.split(',').map((address) => plain(address.trim()))
  const seen = chain[Math.max(0, chain.length - trustedProxies)]
  return seen && isIP(seen) ? seen : direct
}

/** IPv4 written as IPv6, a port or brackets are the same address. */
function plain(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  return bare.startsWith('::ffff:') && isIP(bare.slice(7)) === 4 ? bare.slice(7) : bare
}
