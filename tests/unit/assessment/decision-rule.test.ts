import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOfReferral, mayRecommend, weigh, type DecisionRule } from '~/modules/assessment/decision-rule'

const rule: DecisionRule = {
  mayFallShort: 1,
  criteria: [
    { id: 'c1', threshold: 3, isCompensable: true },
    { id: 'c2', threshold: 3, isCompensable: false },
    { id: 'c3', threshold: 2, isCompensable: true },
  ],
}
const judged = (...levels: (number | undefined)[]) =>
  new Map(levels.flatMap((level, i) => (level === undefined ? [] : [[`c${i + 1}`, level] as const])))

describe('the decision rule', () => {
  it.each([
    ['all at their thresholds', judged(3, 3, 2), true],
    ['all above', judged(4, 4, 4), true],
    ['one compensable below', judged(2, 3, 2), true],
    ['two compensable below', judged(2, 3, 1), false],
    ['the non-compensable below', judged(4, 2, 4), false],
    ['one not judged', judged(4, 4, undefined), false],
    ['none judged', judged(), false],
  ])('%s', (_, judgements, passes) => expect(mayRecommend(weigh(rule, judgements))).toBe(passes))

  it('names what is not judged, what falls short and what can’t be made up for, in the framework’s order', () => {
    expect(weigh(rule, judged(1, 1, undefined))).toEqual({
      unjudged: ['c3'],
      fallShort: ['c1', 'c2'],
      decisive: ['c2'],
      passes: false,
    })
  })

  it('ignores a judgement on a criterion of another version', () => {
    expect(weigh(rule, new Map([...judged(3, 3, 2), ['old', 1]])).passes).toBe(true)
  })

  const rules = fc.record({
    mayFallShort: fc.nat(3),
    criteria: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^c\d{1,2}$/),
        threshold: fc.integer({ min: 1, max: 4 }),
        isCompensable: fc.boolean(),
      }),
      { selector: (c) => c.id, maxLength: 14 },
    ),
  })
  const level = fc.integer({ min: 1, max: 4 })

  it('passes with none below wherever everything is judged', () => {
    fc.assert(
      fc.property(rules, (any) => {
        expect(weigh(any, new Map(any.criteria.map((c) => [c.id, c.threshold]))).passes).toBe(true)
      }),
    )
  })

  it('never turns a pass into a failure when a level is raised', () => {
    fc.assert(
      fc.property(rules, fc.array(level, { minLength: 14, maxLength: 14 }), fc.nat(13), (any, levels, raised) => {
        const before = new Map(any.criteria.map((c, i) => [c.id, levels[i]!]))
        const after = new Map(any.criteria.map((c, i) => [c.id, i === raised ? 4 : levels[i]!]))
        if (weigh(any, before).passes) expect(weigh(any, after).passes).toBe(true)
      }),
    )
  })

  it('fails whenever a non-compensable criterion is below or one is unjudged', () => {
    fc.assert(
      fc.property(rules, fc.array(fc.option(level), { minLength: 14, maxLength: 14 }), (any, levels) => {
        const judgements = new Map(
          any.criteria.flatMap((c, i) => (levels[i] == null ? [] : [[c.id, levels[i]] as const])),
        )
        const weighing = weigh(any, judgements)
        const breaks = any.criteria.some(
          (c) => !judgements.has(c.id) || (!c.isCompensable && judgements.get(c.id)! < c.threshold),
        )
        if (breaks) expect(weighing.passes).toBe(false)
        else expect(weighing.passes).toBe(weighing.fallShort.length <= any.mayFallShort)
      }),
    )
  })
})

describe('a referral', () => {
  const weighing = weigh(rule, judged(2, 4, 4))
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
