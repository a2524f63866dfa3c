/** Why one person may not assess, sample or confirm another's work (domain.md, "Conflict of interest"). */
export const conflictReasons = ['self', 'supported', 'shares-a-set', 'declared'] as const
export type ConflictReason = (typeof conflictReasons)[number]

/** What is known of a person and a trainee. */
export interface Ties {
  /** They are one person. */
  isSelf: boolean
  /** The person supports or once supported the trainee: an ended support still counts. */
  hasSupported: boolean
  /** Both are members of one learning set. */
  sharesSet: boolean
  /** Either of the two has declared an interest in the other. */
  hasDeclared: boolean
}

/** Every reason that holds, in a fixed order; none means the person may assess the trainee. */
export function reasonsAgainst(ties: Ties): ConflictReason[] {
  const holds: Record<ConflictReason, boolean> = {
    self: ties.isSelf,
    supported: ties.hasSupported,
    'shares-a-set': ties.sharesSet,
    declared: ties.hasDeclared,
  }
  return conflictReasons.filter((reason) => holds[reason])
}
