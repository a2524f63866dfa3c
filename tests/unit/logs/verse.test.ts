import { readFileSync } from 'node:fs'
import { dictionary } from 'cmu-pronouncing-dictionary'
import { describe, expect, test } from 'vitest'
import { brotliCompressSync } from 'node:zlib'
import { englishCounter } from '~/modules/logs/syllables/english'
import { countLine, countVerse, rangeText } from '~/modules/logs/verse'
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
