import { describe, expect, test } from 'vitest'
import { type ConflictReason, conflictReasons, reasonsAgainst } from '~/modules/programmes/conflict-of-interest'

/* domain.md, "Conflict of interest": every combination of the four ties, sixteen rows. */
const yesNo = [false, true]
const rows = yesNo.flatMap((isSelf) =>
  yesNo.flatMap((hasSupported) =>
    yesNo.flatMap((sharesSet) => yesNo.map((hasDeclared) => ({ isSelf, hasSupported, sharesSet, hasDeclared }))),
  ),
)

describe('who may not judge whom', () => {
  test('nothing between them: nothing stands against it', () => {
    expect(reasonsAgainst({ isSelf: false, hasSupported: false, sharesSet: false, hasDeclared: false })).toEqual([])
  })
  test.each<[keyof (typeof rows)[number], ConflictReason]>([
    ['isSelf', 'self'],
    ['hasSupported', 'supported'],
    ['sharesSet', 'shares-a-set'],
    ['hasDeclared', 'declared'],
  ])('%s alone is a reason: %s', (tie, reason) => {
    const none = { isSelf: false, hasSupported: false, sharesSet: false, hasDeclared: false }
    expect(reasonsAgainst({ ...none, [tie]: true })).toEqual([reason])
  })
  test.each(rows)('each tie gives its reason, whatever the others: %o', (ties) => {
    const reasons = reasonsAgainst(ties)
    expect(reasons.includes('self')).toBe(ties.isSelf)
    expect(reasons.includes('supported')).toBe(ties.hasSupported)
    expect(reasons.includes('shares-a-set')).toBe(ties.sharesSet)
    expect(reasons.includes('declared')).toBe(ties.hasDeclared)
    expect(reasons).toEqual(conflictReasons.filter((reason) => reasons.includes(reason)))
  })
})
