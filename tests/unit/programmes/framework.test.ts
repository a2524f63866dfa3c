import { describe, expect, test } from 'vitest'
import { halfOf, markOf, reachesThreshold, type VersionRule } from '~/modules/programmes/framework'
import { hindrancesToPublish, levelsFrom, moved, movedToScale, withoutSentences } from '~/modules/programmes/publishing'
import { startingCriteria, startingLevels, startingRule } from '~/modules/programmes/starting-framework'

describe('the starting framework', () => {
  test('has the twelve criteria in order, C2 and C9 decisive, each with a sentence for each level', () => {
    expect(startingCriteria.map((one) => one.code)).toEqual(Array.from({ length: 12 }, (_, at) => `C${at + 1}`))
    expect(startingCriteria.map((one) => one.position)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
    expect(startingCriteria.filter((one) => !one.isCompensable).map((one) => one.code)).toEqual(['C2', 'C9'])
    const criteria = startingCriteria.map((one, id) => ({ ...one, id: String(id) }))
    expect(withoutSentences({ levels: startingLevels, criteria })).toEqual([])
    expect(hindrancesToPublish({ ...startingRule, criteria })).toEqual([])
  })
})

describe('a threshold', () => {
  test.each([
    ['not-yet', false],
    ['developing', false],
    ['competent', true],
    ['strong', true],
    ['a level of another version', false],
    ['', false],
    [null, false],
    [undefined, false],
  ])('%s reaches competent: %s', (level, reaches) => {
    expect(reachesThreshold(startingRule, { threshold: 'competent', markMax: null }, level)).toBe(reaches)
  })
  test('nothing reaches one that is no level', () => {
    expect(reachesThreshold(startingRule, { threshold: 'gone', markMax: null }, 'strong')).toBe(false)
  })
})

describe('a mark', () => {
  test.each([
    ['6', 6],
    ['6.5', 6.5],
    ['6,5', 6.5],
    [' 0 ', 0],
    ['10', 10],
    ['10.5', undefined],
    ['6.25', undefined],
    ['-1', undefined],
    ['1e1', undefined],
    ['', undefined],
    ['six', undefined],
  ])('“%s” out of 10 is %s', (typed, mark) => expect(markOf(typed, 10)).toBe(mark))
  test('half of seven is three and a half', () => expect(halfOf(7)).toBe(3.5))
  test('of no criterion’s marks is none', () =>
    expect(reachesThreshold({ scale: 'marks', levels: [] }, { threshold: '0', markMax: null }, '1')).toBe(false))
})

describe('publishing', () => {
  const levels = startingLevels
  const draft = (criteria: { threshold: string; markMax?: number }[], rule: Partial<VersionRule> = {}) => ({
    ...startingRule,
    ...rule,
    criteria: criteria.map((one) => ({ markMax: null, ...one })),
  })
  const marks: Partial<VersionRule> = { scale: 'marks', levels: [] }
  test.each([
    ['nothing, with a criterion whose threshold is a level', draft([{ threshold: 'competent' }]), []],
    ['a criterion', draft([]), ['no-criteria']],
    ['two levels', draft([{ threshold: 'not-yet' }], { levels: levels.slice(0, 1) }), ['too-few-levels']],
    [
      'every threshold to be a level',
      draft([{ threshold: 'competent' }, { threshold: 'gone' }]),
      ['threshold-unknown'],
    ],
    ['nothing with marks, and no levels', draft([{ threshold: '5', markMax: 10 }], marks), []],
    ['every pass mark to be one', draft([{ threshold: '11', markMax: 10 }], marks), ['threshold-unknown']],
    ['something to be asked', draft([{ threshold: 'competent' }], { mayFallShort: 1 }), ['rule-asks-nothing']],
    ['no more than a sum', draft([{ threshold: '5', markMax: 10 }], { ...marks, mayFallShort: 1, totalMin: 3 }), []],
    [
      'a sum within reach',
      draft([{ threshold: '5', markMax: 10 }], { ...marks, totalMin: 10.5 }),
      ['total-out-of-reach'],
    ],
  ] as const)('needs %s', (_, of, hindrances) => expect(hindrancesToPublish(of)).toEqual(hindrances))
  test('a missing sentence is told, and does not hinder', () => {
    const criteria = [{ ...startingCriteria[0]!, id: '1', descriptors: { strong: 'Adapts.' } }]
    expect(withoutSentences({ levels, criteria })).toEqual(['C1'])
    expect(hindrancesToPublish({ ...startingRule, criteria })).toEqual([])
  })
})

describe('another scale', () => {
  const rule: VersionRule = { ...startingRule, scale: 'marks', levels: [] }
  test('sets the threshold anew: half marks, or the level below the highest', () => {
    const inMarks = movedToScale(startingCriteria[0]!, rule)
    expect(inMarks).toEqual({ ...startingCriteria[0]!, threshold: '5', markMax: 10 })
    expect(movedToScale(inMarks, startingRule)).toMatchObject({ threshold: 'competent', markMax: null })
  })
})

describe('moving', () => {
  test.each([
    [1, 'up', ['b', 'a', 'c']],
    [1, 'down', ['a', 'c', 'b']],
    [0, 'up', ['a', 'b', 'c']],
    [2, 'down', ['a', 'b', 'c']],
    [-1, 'down', ['a', 'b', 'c']],
  ] as const)('place %i %s', (index, to, order) => {
    expect(moved(['a', 'b', 'c'], index, to)).toEqual(order)
  })
})

describe('naming levels', () => {
  test('a renamed level keeps its key, so that sentences and thresholds stay with it', () => {
    const keys = startingLevels.map((level) => level.key)
    const names = ['Not yet', 'On the way', 'Competent', 'Strong']
    expect(levelsFrom(keys, names, startingLevels).map((level) => level.key)).toEqual(keys)
    expect(levelsFrom(keys, names, startingLevels)[1]).toEqual({ key: 'developing', name: 'On the way' })
  })
  test('an emptied name takes its level out, and a new one gets a key of its own', () => {
    const keys = ['not-yet', 'developing', 'competent', 'strong', '']
    const levels = levelsFrom(keys, ['Not yet', '  ', 'Competent', 'Strong', ' Über  alles '], startingLevels)
    expect(levels).toEqual([
      { key: 'not-yet', name: 'Not yet' },
      { key: 'competent', name: 'Competent' },
      { key: 'strong', name: 'Strong' },
      { key: 'uber-alles', name: 'Über alles' },
    ])
  })
  test('keys are never given twice, whatever is sent', () => {
    const levels = levelsFrom(['strong', 'strong', '', ''], ['A', 'B', 'Strong', '漢字'], startingLevels)
    expect(new Set(levels.map((level) => level.key)).size).toBe(levels.length)
    expect(levels[0]).toEqual({ key: 'strong', name: 'A' })
    expect(levels.every((level) => level.key !== '')).toBe(true)
  })
})
