import { isIP } from 'node:net'

/**
 * What one client's turns are counted under: its address; of an IPv6 address the first 64 bits, since the rest is the
 * client's to choose anew for each request (RFC 4291, 2.5.4; RFC 6177). IPv4 written as IPv6 counts as IPv4.
 */
export function clientKey(address: string): string {
  if (isIP(address) !== 6) return address
  const groups = groupsOf(address)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) return groups.slice(6).flatMap(bytesOf).join('.')
  const network = groups.slice(0, 4).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}

/** The eight numbers of a well-formed IPv6 address, zone left out. */
function groupsOf(address: string): number[] {
  const [before = '', after] = address.split('%')[0]!.split('::')
  const [head, tail] = [read(before), read(after ?? '')]
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
}

const read = (text: string): number[] =>
  text === '' ? [] : text.split(':').flatMap((part) => (part.includes('.') ? pairs(part) : [parseInt(part, 16)]))

const pairs = (dotted: string): number[] => {
  const [a, b, c, d] = dotted.split('.').map(Number)
  return [a! * 256 + b!, c! * 256 + d!]
}

const bytesOf = (group: number) => [group >> 8, group & 255]
