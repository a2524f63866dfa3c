import { describe, expect, it } from 'vitest'
import { faultsOfReferral } from '~/modules/assessment/referral'
import { type DecisionRule, weigh } from '~/modules/programmes/decision-rule'

const rule: DecisionRule = {
  mayFallShort: 1,
  totalMin: null,
  criteria: [
    { id: 'c1', threshold: 3, isCompensable: true },
    { id: 'c2', threshold: 3, isCompensable: false },
    { id: 'c3', threshold: 2, isCompensable: true },
  ],
}

describe('a referral', () => {
  const weighing = weigh(
    rule,
    new Map([
      ['c1', 2],
      ['c2', 4],
      ['c3', 4],
    ]),
  )
  const asks = (...ids: string[]) => ids.map((criterionId) => ({ criterionId, asked: 'Show it in a second set.' }))
  const faults = (requests: { criterionId: string; asked: string }[], by = '2026-09-01', today = '2026-06-01') =>
    faultsOfReferral(rule, weighing, { requests, by }, today)

  it('is whole with criteria, what is asked, and a date to come', () => expect(faults(asks('c1'))).toEqual([]))
  it('may ask for more than what fell short', () => expect(faults(asks('c1', 'c3'))).toEqual([]))
  it.each([
    ['no criteria', faults([]), ['no-criteria', 'left-out']],
    ['a criterion of another framework', faults(asks('c1', 'zz')), ['unknown-criterion']],
    ['nothing asked', faults([{ criterionId: 'c1', asked: ' \n' }]), ['nothing-asked']],
    ['a criterion that fell short left out', faults(asks('c3')), ['left-out']],
    ['no date', faults(asks('c1'), ''), ['no-date']],
    ['a day that doesn’t exist', faults(asks('c1'), '2026-02-30'), ['no-date']],
    ['today', faults(asks('c1'), '2026-06-01'), ['date-past']],
    ['yesterday', faults(asks('c1'), '2026-05-31'), ['date-past']],
  ])('is refused with %s', (_, found, expected) => expect(found.map((fault) => fault.is)).toEqual(expected))
})
