/** What may tell who somebody is (domain.md, Confidentiality). */
export const findingKinds = ['name', 'role', 'age', 'birth-date', 'email', 'phone', 'postcode'] as const
export type FindingKind = (typeof findingKinds)[number]

/** Something in a text that looks identifying; `start` and `end` are UTF-16 offsets. */
export interface Finding {
  kind: FindingKind
  /** As it stands there, without a possessive ending. */
  text: string
  start: number
  end: number
}

/** Where a text's parts begin in which a capital says nothing: after the end of a sentence, a line break, an opening mark. */
export const beginsSentence = (before: string): boolean => /(^|[.!?…:;–—\n(“«„"‘[*_-])\s*$/u.test(before)

/** Keeps the findings that no earlier, longer one covers, in the order of the text. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  const byLength = [...findings].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const one of byLength) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}
