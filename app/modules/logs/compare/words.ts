const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*|\s+|[^\p{L}\p{N}\s]/gu
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu

/** Words, runs of white space and single other signs; joined, they give the text again. */
export const tokensOf = (text: string): string[] => text.match(token) ?? []

/** The words of a text in lower case, without what stands between them. */
export const wordKeysOf = (text: string): string[] => text.toLowerCase().match(word) ?? []

/** How often each word occurs in a text, and how many there are. */
export interface Bag {
  counts: ReadonlyMap<string, number>
  size: number
}

export function bagOf(text: string): Bag {
  const counts = new Map<string, number>()
  const keys = wordKeysOf(text)
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return { counts, size: keys.length }
}

/** How alike two texts are in their words: 0 for none in common, 1 for the same ones (Dice, counted with repetition). */
export function similarityOf(one: Bag, other: Bag): number {
  if (one.size + other.size === 0) return 0
  let shared = 0
  for (const [key, count] of one.counts) shared += Math.min(count, other.counts.get(key) ?? 0)
  return (2 * shared) / (one.size + other.size)
}

/** Sentences, each with the space after it, and lines; joined, they give the text again. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^.!?…\n]*(?:[.!?…]+[’”"')\]]*|\n|$)\s*/gu)?.filter((sentence) => sentence !== '') ?? []
