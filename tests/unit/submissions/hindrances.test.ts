import { describe, expect, it } from 'vitest'
import { hindrancesToHandIn, isBlocked, type HandInFacts, type HandInRules } from '~/modules/submissions/hindrances'

const rules: HandInRules = {
  words: { from: 1500, to: 7000, blocks: false },
  coverage: { blocks: false },
  attempts: 3,
}
const facts: HandInFacts = {
  entries: [
    { words: 900, isEmpty: false },
    { words: 1100, isEmpty: false },
  ],
  criteria: ['C1', 'C2'],
  evidenced: new Set(['C1', 'C2']),
  declarations: { ownWork: true, namesChanged: true, usedAi: false, aiHow: '' },
  attemptsMade: 0,
  hasOpen: false,
  isConfirmed: false,
  hasLapsed: false,
  isEnrolled: true,
  missedDay: null,
}
const found = (change: Partial<HandInFacts> = {}, asked: Partial<HandInRules> = {}) =>
  hindrancesToHandIn({ ...rules, ...asked }, { ...facts, ...change })
const declared = (change: Partial<HandInFacts['declarations']>) => ({
  declarations: { ...facts.declarations, ...change },
})

describe('what stands between a log and its hand-in', () => {
  it('is nothing when all is well', () => expect(found()).toEqual([]))

  it.each([
    ['own work not declared', found(declared({ ownWork: false })), 'own-work'],
    ['names not declared changed', found(declared({ namesChanged: false })), 'names-changed'],
    ['the question on AI not answered', found(declared({ usedAi: null })), 'ai-unanswered'],
    ['AI used, and not said what for', found(declared({ usedAi: true, aiHow: '  ' })), 'ai-how'],
    ['no entry chosen', found({ entries: [] }, { words: { from: null, to: null, blocks: false } }), 'nothing-chosen'],
    [
      'nothing in any entry',
      found({ entries: [{ words: 0, isEmpty: true }] }, { words: { from: null, to: null, blocks: false } }),
      'empty',
    ],
    ['an attempt still with the assessors', found({ hasOpen: true }), 'open-attempt'],
    ['an attempt confirmed', found({ isConfirmed: true }), 'confirmed'],
    ['an enrolment that has ended', found({ isEnrolled: false }), 'not-enrolled'],
    ['a referral that lapsed, whose day is past', found({ hasLapsed: true, missedDay: '2026-08-01' }), 'lapsed'],
    ['all attempts spent', found({ attemptsMade: 3 }), 'attempts-spent'],
  ])('%s refuses', (_, hindrances, is) => {
    expect(hindrances.map((h) => h.is)).toEqual([is])
    expect(isBlocked(hindrances)).toBe(true)
  })

  it.each([
    [
      'too few words',
      found({ entries: [{ words: 340, isEmpty: false }] }),
      { is: 'too-few-words', blocks: false, words: 340, bound: 1500 },
    ],
    [
      'too many words',
      found({ entries: [{ words: 7001, isEmpty: false }] }),
      { is: 'too-many-words', blocks: false, words: 7001, bound: 7000 },
    ],
    [
      'a criterion without evidence',
      found({ evidenced: new Set(['C1']) }),
      { is: 'without-evidence', blocks: false, criteria: ['C2'] },
    ],
  ])('%s informs, and refuses only where the programme says so', (_, hindrances, expected) => {
    expect(hindrances).toEqual([expected])
    expect(isBlocked(hindrances)).toBe(false)
  })

  it('blocks on words and coverage where the programme says so', () => {
    const strict = { words: { ...rules.words, blocks: true }, coverage: { blocks: true } }
    const hindrances = found({ entries: [{ words: 10, isEmpty: false }], evidenced: new Set() }, strict)
    expect(hindrances.map((h) => [h.is, h.blocks])).toEqual([
      ['too-few-words', true],
      ['without-evidence', true],
    ])
  })

  it('tells of being late and refuses nothing', () => {
    expect(found({ missedDay: '2026-08-28' })).toEqual([{ is: 'late', blocks: false, day: '2026-08-28' }])
  })

  it('takes the range’s own bounds as within it', () => {
    for (const words of [1500, 7000]) expect(found({ entries: [{ words, isEmpty: false }] })).toEqual([])
  })

  it('lets a log of pictures through: no words isn’t empty', () => {
    expect(
      found({ entries: [{ words: 0, isEmpty: false }] }, { words: { from: null, to: null, blocks: false } }),
    ).toEqual([])
  })

  it('allows any number of attempts where the programme sets none', () => {
    expect(found({ attemptsMade: 40 }, { attempts: null })).toEqual([])
  })
})
