import { diffArrays } from 'diff'
import { bagOf, similarityOf } from './words'

const alikeInPlace = 0.35
const largestGap = 60

/** The indexes of an earlier and a later block that belong together; -1 where there is none. */
export interface Pair {
  before: number
  after: number
}

/** Pairs blocks in order: equal ones first, then, in the gaps between those, the ones that are alike. */
export function alignBlocks(earlier: readonly string[], later: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  let before = 0
  let after = 0
  let gone: number[] = []
  let come: number[] = []
  const closeGap = () => {
    pairs.push(...pairAlike(earlier, later, gone, come))
    gone = []
    come = []
  }
  for (const change of diffArrays([...earlier], [...later]))
    for (let i = 0; i < change.count; i++) {
      if (change.removed) gone.push(before++)
      else if (change.added) come.push(after++)
      else {
        closeGap()
        pairs.push({ before: before++, after: after++ })
      }
    }
  closeGap()
  return pairs
}

/** The pairing of a gap, in order, that adds up to the greatest likeness (a small alignment by dynamic programming). */
function pairAlike(earlier: readonly string[], later: readonly string[], gone: number[], come: number[]): Pair[] {
  const alone = (): Pair[] => [
    ...gone.map((before) => ({ before, after: -1 })),
    ...come.map((after) => ({ before: -1, after })),
  ]
  if (gone.length === 0 || come.length === 0 || gone.length > largestGap || come.length > largestGap) return alone()

  const comeBags = come.map((a) => bagOf(later[a]!))
  const likeness = gone.map((b) => {
    const bag = bagOf(earlier[b]!)
    return comeBags.map((other) => similarityOf(bag, other))
  })
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1))
  for (let i = gone.length - 1; i >= 0; i--)
    for (let j = come.length - 1; j >= 0; j--) {
      const alike = likeness[i]![j]!
      const paired = alike >= alikeInPlace ? alike + best[i + 1]![j + 1]! : -1
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  while (i < gone.length || j < come.length) {
    const isPair =
      i < gone.length &&
      j < come.length &&
      likeness[i]![j]! >= alikeInPlace &&
      best[i]![j] === likeness[i]![j]! + best[i + 1]![j + 1]!
    if (isPair) pairs.push({ before: gone[i++]!, after: come[j++]! })
    else if (i < gone.length && (j >= come.length || best[i]![j] === best[i + 1]![j]))
      pairs.push({ before: gone[i++]!, after: -1 })
    else pairs.push({ before: -1, after: come[j++]! })
  }
  return pairs
}
