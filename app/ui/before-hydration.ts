const pieces: Promise<unknown>[] = []

/** A piece of the page that comes alive by itself: React takes the page over after it, and without holding it up. */
export function comesFirst(piece: Promise<unknown>): void {
  pieces.push(piece)
}

/** Resolves once the pieces that come first are there, or after `patience` milliseconds; false: there are none. */
export async function firstPieces(patience: number): Promise<boolean> {
  if (pieces.length === 0) return false
  await Promise.race([Promise.allSettled(pieces), new Promise((resolve) => setTimeout(resolve, patience))])
  return true
}
