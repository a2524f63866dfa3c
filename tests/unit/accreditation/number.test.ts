import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alphabet,
  checkCharacter,
  formatNumber,
  newNumber,
  parseNumber,
  spokenNumber,
} from '~/modules/accreditation/number'

const data = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 11, maxLength: 11 })
const whole = data.map((text) => text + checkCharacter(text))
const position = fc.nat({ max: 11 })

describe('the number of a record', () => {
  it('holds at least 40 bits that cannot be guessed', () => {
    expect(11 * Math.log2(new Set(alphabet).size)).toBeGreaterThan(40)
  })

  it('is written in groups, with only characters of its alphabet, and reads back as itself', () => {
    for (let i = 0; i < 500; i++) {
      const number = newNumber(randomBytes)
      expect(number).toMatch(/^OP-[0-9FHKMPRWXY]{4}-[0-9FHKMPRWXY]{4}-[0-9FHKMPRWXY]{4}$/)
      expect(parseNumber(number)).toEqual({ ok: true, number })
    }
  })

  it('uses the randomness it is given, evenly: bytes above the last whole multiple are not folded back', () => {
    const given = [255, 250, 247, ...Array.from({ length: 40 }, (_, i) => i)]
    const number = newNumber((size) => Uint8Array.from(given.splice(0, size)))
    expect(number.replaceAll('-', '').slice(2, 13)).toBe(alphabet.slice(0, 11))
  })

  it('takes a number that was cut short for no other number', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 11 }), (characters, missing) => {
        const text = formatNumber(characters)
        const cut = [...text].reduceRight(
          ({ kept, left }, character) =>
            left > 0 ? { kept, left: left - Number(character !== '-') } : { kept: character + kept, left },
          { kept: '', left: missing },
        ).kept
        expect(parseNumber(cut)).toEqual({ ok: false, reason: 'length' })
      }),
      { numRuns: 2000 },
    )
  })

  it('catches every single wrong character', () => {
    fc.assert(
      fc.property(whole, position, fc.constantFrom(...alphabet), (characters, at, wrong) => {
        fc.pre(characters[at] !== wrong)
        expect(parseNumber(characters.slice(0, at) + wrong + characters.slice(at + 1))).toEqual({
          ok: false,
          reason: 'check',
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('catches every exchange of two characters, neighbours first of all', () => {
    fc.assert(
      fc.property(whole, position, position, (characters, a, b) => {
        fc.pre(characters[a] !== characters[b])
        const swapped = [...characters]
        ;[swapped[a], swapped[b]] = [swapped[b]!, swapped[a]!]
        expect(parseNumber(swapped.join(''))).toEqual({ ok: false, reason: 'check' })
      }),
      { numRuns: 2000 },
    )
  })

  it('catches every doubled pair copied as another', () => {
    for (let at = 0; at < 10; at++) {
      for (const one of alphabet) {
        for (const other of alphabet) {
          if (one === other) continue
          const start = 'K3M9HXR4WYP'
          const right = start.slice(0, at) + one + one + start.slice(at + 2)
          const wrong = start.slice(0, at) + other + other + start.slice(at + 2)
          expect(parseNumber(wrong.slice(0, 11) + checkCharacter(right.slice(0, 11))).ok).toBe(false)
        }
      }
    }
  })

  it('forgives case, spaces, dashes, the missing prefix and letters that look like digits', () => {
    fc.assert(
      fc.property(
        whole,
        fc.infiniteStream(fc.constantFrom('', ' ', '-', '–', '\u00a0', ' - ', '.')),
        fc.boolean(),
        (characters, between, withPrefix) => {
          const disguised = [...characters].map((c) => ({ '0': 'o', '1': 'l', '5': 's' })[c] ?? c.toLowerCase())
          const typed = (withPrefix ? 'op ' : '') + disguised.map((c) => c + between.next().value).join('')
          expect(parseNumber(typed)).toEqual({ ok: true, number: formatNumber(characters) })
        },
      ),
    )
  })

  it('reads a pasted verification address', () => {
    const number = newNumber(randomBytes)
    expect(parseNumber(`https://oldpond.example/verify/${number}?from=qr#top`)).toEqual({ ok: true, number })
    expect(parseNumber(`https://oldpond.example/verify/${number}/`)).toEqual({ ok: true, number })
  })

  it('keeps a number that itself begins like the prefix', () => {
    const body = '0P123456789'
    const characters = body + checkCharacter(body)
    expect(parseNumber(characters)).toEqual({ ok: true, number: formatNumber(characters) })
    expect(parseNumber(formatNumber(characters))).toEqual({ ok: true, number: formatNumber(characters) })
  })

  it('gives the check character that ISO/IEC 7064 gives: the weighted sum leaves 1', () => {
    expect(parseNumber('OP-7K3M-9HXR-4WYX').ok).toBe(true)
    expect(parseNumber('0000 0000 0000')).toEqual({ ok: false, reason: 'check' })
  })

  it('says what is wrong', () => {
    expect(parseNumber('')).toEqual({ ok: false, reason: 'empty' })
    expect(parseNumber(' OP- ')).toEqual({ ok: false, reason: 'empty' })
    expect(parseNumber('OP-7K3M')).toEqual({ ok: false, reason: 'length' })
    expect(parseNumber('OP-7K3M-9HXR-4W')).toEqual({ ok: false, reason: 'length' })
    expect(parseNumber('OP-7K3M-9HXR-4WYX-00')).toEqual({ ok: false, reason: 'length' })
    expect(parseNumber('OP-7K3M-9HXR-4WYE')).toEqual({ ok: false, reason: 'character', character: 'E' })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => typeof parseNumber(text).ok === 'boolean'),
    )
  })

  it('is spoken character by character', () => {
    expect(spokenNumber('OP-7K3M-9HXR-4WYX')).toBe('O P, 7 K 3 M, 9 H X R, 4 W Y X')
  })
})
