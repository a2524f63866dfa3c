import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Whole numbers from 0 up to, not including, `below`. */
export type Chance = (below: number) => number

/** The same seed gives the same numbers, on every machine and in every later version: what was drawn can be drawn again. */
export function chanceFrom(seed: string): Chance {
  const generator = xoroshiro128plus(hashOf(seed))
  return (below) => uniformInt(generator, 0, below - 1)
}

/** FNV-1a, 32 bits: enough to tell seeds apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash | 0
}

/** In an order by chance (Fisher and Yates); the list that is given stays as it is. */
export function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at--) {
    const other = chance(at + 1)
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}
