import { readFileSync } from 'node:fs'
import { dictionary } from 'cmu-pronouncing-dictionary'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brotliCompressSync } from 'node:zlib'
import { englishCounter } from '~/modules/logs/syllables/english'
import { countLine, countVerse, rangeText, wordKey, wordsOf } from '~/modules/logs/verse'
import { packSyllables } from '../../support/pack-syllables.mjs'

const english = englishCounter(
  JSON.parse(readFileSync('app/modules/logs/syllables/exceptions.json', 'utf8')) as Record<string, string>,
)
const shown = (line: string) => rangeText(countLine(line, english))

describe('counting syllables', () => {
  test.each([
    ['rain on the skylight —', '5'],
    ['all of us leaning toward', '6–7'],
    ['the thing she won’t say', '5'],
    ['old pond', '2'],
    ['a frog leaps in', '4'],
    ['ideas, a poem', '6'],
    ['science going to the theatre', '9'],
    ['society’s edge', '5'],
    ['Heron’s question', '4'],
    ['Grace’s pen', '3'],
    ['spring comes to us', '4'],
    ['fifty-one seconds', '5'],
    ['51 seconds', '5'],
    ['tired of the fire', '4–6'],
    ['no power for an hour', '5–7'],
    ['higher than a buyer', '6'],
    ['the usual poem', '5–6'],
    ['real orange', '3'],
    ['every family', '4–6'],
    ['flicked, ticked, arched, ended', '5'],
    ['11 o’clock', '5'],
    ['café', '2'],
    ['—', '0'],
    ['', '0'],
  ])('“%s” is %s', (line, count) => {
    expect(shown(line)).toBe(count)
  })

  test('names the words that make a range', () => {
    expect(countLine('all of us leaning Toward', english).varies).toEqual([{ word: 'Toward', from: 1, to: 2 }])
  })

  test('a long number is a wide range, not a wrong count', () => {
    expect(countLine('2026', english)).toMatchObject({ from: 4, to: 12 })
  })

  describe('as their author counts them', () => {
    test.each<[string, Record<string, number>, string]>([
      ['the fire, the Fire', { fire: 1 }, '4'],
      ['won’t', { "won't": 2 }, '2'],
      ['in 2026', { '2026': 5 }, '6'],
      ['fires', { fire: 1 }, '1–2'],
      ['constructor', {}, '3'],
    ])('“%s” with %o is %s', (line, corrected, count) => {
      expect(rangeText(countLine(line, english, corrected))).toBe(count)
    })

    test('it is told which words are theirs', () => {
      const { varies, corrected } = countLine('every Fire', english, { fire: 1 })
      expect(varies.map(({ word }) => word)).toEqual(['every'])
      expect(corrected).toEqual([{ word: 'Fire', count: 1 }])
    })

    test('any word of a line can be named by what it is known by, however it is written', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 0, max: 20 }), (line, count) => {
          const words = wordsOf(line)
          const corrected = Object.fromEntries(words.map((word) => [wordKey(word.normalize('NFD')), count]))
          expect(countLine(line, english, corrected)).toMatchObject({
            from: count * words.length,
            to: count * words.length,
          })
        }),
      )
    })
  })

  test('lines add up', () => {
    const lines = ['rain on the skylight', 'all of us leaning toward'].map((line) => countLine(line, english))
    expect(rangeText(countVerse(lines))).toBe('11–12')
  })

  test('every word of the dictionary is within what the dictionary says', () => {
    const wrong: string[] = []
    for (const [word, phones] of Object.entries(dictionary)) {
      if (!/^[a-z]{5,}$/.test(word)) continue
      const said = (phones.match(/\d/g) ?? []).length
      const { from, to } = english.word(word)
      if (said > 0 && (said < from || said > to)) wrong.push(word)
    }
    expect(wrong).toEqual([])
  })
})

describe('the packed dictionary', () => {
  const file = readFileSync('app/modules/logs/syllables/exceptions.json', 'utf8')

  test('is what its maker makes of the packages that are installed', () => {
    expect(file).toBe(packSyllables())
  })

  test('is small enough to be fetched for one haiku', () => {
    expect(brotliCompressSync(file).byteLength).toBeLessThan(40_000)
  })
})
