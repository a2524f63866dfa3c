import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  draw,
  reasonsFor,
  type Sampleable,
  type SamplingPlan,
  startingPlan,
} from '~/modules/assessment/quality/sampling'

const item = (id: string, change: Partial<Sampleable> = {}): Sampleable => ({
  id,
  assessorId: 'a',
  decidedBefore: 100,
  isLastAttempt: false,
  isBorderline: false,
  hasDeparted: false,
  ...change,
})
const plan = (change: Partial<SamplingPlan> = {}): SamplingPlan => ({ ...startingPlan, atLeast: 0, ...change })
const many = (n: number, change: Partial<Sampleable> = {}) =>
  Array.from({ length: n }, (_, at) => item(`${change.assessorId ?? 'a'}${String(at).padStart(4, '0')}`, change))

describe('what is always checked', () => {
  test.each<[string, Partial<Sampleable>, Partial<SamplingPlan>, string[]]>([
    ['nothing about it', {}, {}, []],
    ['a new assessor’s', { decidedBefore: 4 }, {}, ['new-assessor']],
    ['their fifth and on not', { decidedBefore: 5 }, {}, []],
    ['a last attempt’s referral', { isLastAttempt: true }, {}, ['last-attempt']],
    ['unless the plan leaves them out', { isLastAttempt: true }, { lastAttempts: false }, []],
    ['borderline', { isBorderline: true }, {}, ['borderline']],
    ['otherwise than the rule proposes', { hasDeparted: true }, {}, ['departure']],
    ['several reasons', { isBorderline: true, decidedBefore: 0 }, {}, ['new-assessor', 'borderline']],
  ])('%s', (_name, change, planned, expected) => {
    expect(reasonsFor(plan(planned), item('x', change))).toEqual(expected)
  })
})

describe('drawing', () => {
  test('takes the share of each assessor, rounded up, what is always checked counted in', () => {
    const items = [
      ...many(20),
      ...many(4, { assessorId: 'b' }),
      ...many(6, { assessorId: 'c', isBorderline: true }),
      ...many(14, { assessorId: 'c' }).map((one) => ({ ...one, id: `${one.id}x` })),
    ]
    const sampled = [...draw(plan(), items, 'seed').keys()]
    const of = (letter: string) => sampled.filter((id) => id.startsWith(letter)).length
    expect([of('a'), of('b'), of('c')]).toEqual([5, 1, 6])
  })

  test('takes another share of certain assessors, and at least so many', () => {
    expect(draw(plan({ percentOf: { a: 100 } }), many(8), 's').size).toBe(8)
    expect(draw(plan({ percent: 0 }), many(8), 's').size).toBe(0)
    expect(draw(plan({ percent: 0, atLeast: 3 }), many(8), 's').size).toBe(3)
    expect(draw(plan({ percent: 0, atLeast: 3 }), many(2), 's').size).toBe(2)
  })

  test('can be drawn again: this seed gives these, now and in every later version', () => {
    const sampled = [...draw(plan({ percent: 20 }), many(25), '2026-11-30 recorded seed').keys()].sort()
    expect(sampled).toMatchInlineSnapshot(`
      [
        "a0004",
        "a0005",
        "a0007",
        "a0015",
        "a0017",
      ]
    `)
  })

  const items = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      assessorId: fc.constantFrom('a', 'b', 'c'),
      decidedBefore: fc.integer({ min: 0, max: 10 }),
      isLastAttempt: fc.boolean(),
      isBorderline: fc.boolean(),
      hasDeparted: fc.boolean(),
    }),
    { selector: (one) => one.id, maxLength: 60 },
  )
  test('hangs on the seed, not on the order, and leaves out nothing that is always checked', () => {
    fc.assert(
      fc.property(items, fc.string(), fc.integer({ min: 0, max: 100 }), (given, seed, percent) => {
        const planned = plan({ percent })
        const sampled = draw(planned, given, seed)
        expect(new Map([...draw(planned, [...given].reverse(), seed)].sort())).toEqual(new Map([...sampled].sort()))
        for (const one of given) {
          const reasons = reasonsFor(planned, one)
          if (reasons.length > 0) expect(sampled.get(one.id)).toEqual(reasons)
        }
        for (const assessorId of ['a', 'b', 'c']) {
          const theirs = given.filter((one) => one.assessorId === assessorId)
          const always = theirs.filter((one) => reasonsFor(planned, one).length > 0).length
          const checked = theirs.filter((one) => sampled.has(one.id)).length
          expect(checked).toBe(Math.max(always, Math.ceil((theirs.length * percent) / 100)))
          // Another assessor's decisions change nothing of theirs.
          const alone = draw(planned, theirs, seed)
          expect([...alone.keys()].sort()).toEqual(
            theirs
              .filter((one) => sampled.has(one.id))
              .map(({ id }) => id)
              .sort(),
          )
        }
      }),
    )
  })

  test('is by chance: over many seeds each is drawn about as often', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 2_000; seed++)
      for (const id of draw(plan({ percent: 20 }), many(10), String(seed)).keys())
        counts.set(id, (counts.get(id) ?? 0) + 1)
    for (const one of many(10)) expect(Math.abs(counts.get(one.id)! - 400)).toBeLessThan(90)
  })
})
