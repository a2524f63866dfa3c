import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposedBy, ruleOf, valuesOf, weigh, type DecisionRule } from '~/modules/programmes/decision-rule'
import type { Criterion, FrameworkVersion } from '~/modules/programmes/framework'

const rule: DecisionRule = {
  mayFallShort: 1,
  totalMin: null,
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
    ['all at their thresholds', judged(3, 3, 2), 'recommend'],
    ['all above', judged(4, 4, 4), 'recommend'],
    ['one compensable below', judged(2, 3, 2), 'recommend'],
    ['two compensable below', judged(2, 3, 1), 'refer'],
    ['the non-compensable below', judged(4, 2, 4), 'refer'],
    ['one not judged', judged(4, 4, undefined), null],
    ['one below, one not judged', judged(1, 4, undefined), null],
    ['none judged', judged(), null],
  ])('%s', (_, judgements, proposed) => {
    expect(proposedBy(weigh(rule, judgements))).toBe(proposed)
    expect(weigh(rule, judgements).passes).toBe(proposed === 'recommend')
  })

  it('names what is not judged, what falls short and what can’t be made up for, in the framework’s order', () => {
    expect(weigh(rule, judged(1, 1, undefined))).toEqual({
      unjudged: ['c3'],
      fallShort: ['c1', 'c2'],
      decisive: ['c2'],
      total: 2,
      isTotalShort: false,
      passes: false,
    })
  })

  it('ignores a judgement on a criterion of another version', () => {
    expect(weigh(rule, new Map([...judged(3, 3, 2), ['old', 1]])).passes).toBe(true)
  })

  const rules = fc.record({
    mayFallShort: fc.nat(3),
    totalMin: fc.constant(null),
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

describe('marks', () => {
  const criterion = (id: string, given: Partial<Criterion> = {}): Criterion => ({
    id,
    position: 1,
    code: id,
    title: id,
    shortTitle: id,
    guidance: '',
    descriptors: {},
    threshold: '5',
    markMax: 10,
    isCompensable: true,
    ...given,
  })
  const version = (given: Partial<FrameworkVersion> = {}): FrameworkVersion => ({
    id: 'v',
    frameworkId: 'f',
    frameworkName: 'Criteria',
    number: 1,
    publishedAt: null,
    scale: 'marks',
    levels: [],
    levelsAside: [],
    mayFallShort: 0,
    totalMin: null,
    criteria: [criterion('a'), criterion('b', { threshold: '3.5', markMax: 7 })],
    ...given,
  })
  const weighed = (of: FrameworkVersion, a: string | null, b: string | null) =>
    weigh(
      ruleOf(of),
      valuesOf(of, [
        { criterionId: 'a', level: a },
        { criterionId: 'b', level: b },
      ]),
    )

  // An awarding body's sheet: each criterion needs half marks; one below means referral whatever the total.
  it.each([
    ['5', '3.5', true],
    ['10', '7', true],
    ['4.5', '7', false],
    ['10', '3', false],
    ['10', null, false],
    ['11', '7', false],
    ['5.25', '7', false],
    ['five', '7', false],
    ['-5', '7', false],
  ])('half marks: %s and %s', (a, b, passes) => expect(weighed(version(), a, b).passes).toBe(passes))

  it('a sum that is asked for is needed beside the pass marks, and only once all is judged', () => {
    const summed = version({ totalMin: 12 })
    expect(weighed(summed, '8', '4')).toMatchObject({ total: 12, isTotalShort: false, passes: true })
    expect(weighed(summed, '8', '3.5')).toMatchObject({ total: 11.5, isTotalShort: true, passes: false })
    expect(weighed(summed, '8', null)).toMatchObject({ isTotalShort: false, passes: false })
  })

  it('a pass mark that is none is out of reach', () => {
    const broken = version({ criteria: [criterion('a', { threshold: '' }), criterion('b', { markMax: null })] })
    expect(weighed(broken, '10', '10').passes).toBe(false)
  })
})
