import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureIdentifying } from '~/bench/identifying.server'
import { findIdentifying } from '~/modules/logs/confidentiality/find-identifying.server'

describe('what may tell who somebody is', () => {
  test('is found in most of the sentences that were written for it, and seldom where it isn’t', () => {
    const { recall, precision, missed, wrong } = measureIdentifying()
    expect({ recall, missed: recall < 0.9 && missed }).toMatchObject({ missed: false })
    expect({ precision, wrong: precision < 0.9 && wrong }).toMatchObject({ wrong: false })
  })
  test('what was looked at is not found again, in any case', () => {
    expect(findIdentifying(['Then Anna spoke.'], new Set(['anna']))).toEqual([[]])
  })
  test('a name within a sentence is found at its beginning, too; a word that is also written small is no name', () => {
    const [found] = findIdentifying(['Teal spoke. I heard Teal. The Set met. A set of five.'])
    expect(found!.map(({ text }) => text)).toEqual(['Teal', 'Teal'])
  })
  test('lies where it says, in any text, and nothing lies over another', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 3 }), (texts) => {
        findIdentifying(texts).forEach((findings, at) => {
          let last = 0
          for (const { start, end, text } of findings) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(texts[at]!.slice(start, end)).toBe(text)
            last = end
          }
        })
      }),
    )
  })
  test('long lines are looked at in pieces, and a finding still lies where it says', () => {
    const long = `${'and so on '.repeat(1000)}said Anna Kowalska${' and so on'.repeat(1000)}`
    const [found] = findIdentifying([long])
    expect(found!.map(({ text, start }) => [text, long.indexOf(text) === start])).toEqual([['Anna Kowalska', true]])
  })
})
