import { describe, expect, test } from 'vitest'
import { reachesThreshold } from '~/modules/programmes/framework'
import { hindrancesToPublish, levelsFrom, moved, withoutSentences } from '~/modules/programmes/publishing'
import { startingCriteria, startingLevels } from '~/modules/programmes/starting-framework'

describe('the starting framework', () => {
  test('has the twelve criteria in order, C2 and C9 decisive, each with a sentence for each level', () => {
    expect(startingCriteria.map((one) => one.code)).toEqual(Array.from({ length: 12 }, (_, at) => `C${at + 1}`))
    expect(startingCriteria.map((one) => one.position)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
    expect(startingCriteria.filter((one) => !one.isCompensable).map((one) => one.code)).toEqual(['C2', 'C9'])
    const criteria = startingCriteria.map((one, id) => ({ ...one, id: String(id) }))
    expect(withoutSentences({ levels: startingLevels, criteria })).toEqual([])
    expect(hindrancesToPublish({ levels: startingLevels, criteria })).toEqual([])
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
    expect(reachesThreshold(startingLevels, { threshold: 'competent' }, level)).toBe(reaches)
  })
  test('nothing reaches one that is no level', () => {
    expect(reachesThreshold(startingLevels, { threshold: 'gone' }, 'strong')).toBe(false)
  })
})

describe('publishing', () => {
  const levels = startingLevels
  test('needs a criterion', () => {
    expect(hindrancesToPublish({ levels, criteria: [] })).toEqual(['no-criteria'])
  })
  test('needs two levels', () => {
    const criteria = [{ threshold: levels[0]!.key }]
    expect(hindrancesToPublish({ levels: levels.slice(0, 1), criteria })).toEqual(['too-few-levels'])
  })
  test('needs every threshold to be a level', () => {
    const criteria = [{ threshold: 'competent' }, { threshold: 'gone' }]
    expect(hindrancesToPublish({ levels, criteria })).toEqual(['threshold-unknown'])
  })
  test('a missing sentence is told, and does not hinder', () => {
    const criteria = [{ ...startingCriteria[0]!, id: '1', descriptors: { strong: 'Adapts.' } }]
    expect(withoutSentences({ levels, criteria })).toEqual(['C1'])
    expect(hindrancesToPublish({ levels, criteria })).toEqual([])
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
