import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate, passageAt, type Passage } from '~/modules/logs/margin/passage'

const text =
  'We met on a Tuesday. I asked the set to wait. Nobody spoke for a minute, and then Hazel did. I asked the set to wait again, and they laughed.'
const at = (quote: string, from = 0): Passage => {
  const start = text.indexOf(quote, from)
  return passageAt('e1', text, start, start + quote.length)!
}
const quoteOf = (passage: Passage, inText: string) => {
  const found = locate(passage, inText)
  return found && inText.slice(found.start, found.end)
}

describe('passageAt', () => {
  it('leaves white space at the ends out and keeps the surroundings', () => {
    const passage = passageAt('e1', text, 20, 46)!
    expect(passage).toMatchObject({ entryId: 'e1', offset: 21, quote: 'I asked the set to wait.', length: 24 })
    expect(passage.before).toBe('We met on a Tuesday. ')
    expect(passage.after.startsWith(' Nobody')).toBe(true)
  })

  it.each([
    ['nothing', 5, 5],
    ['only a space', 20, 21],
    ['what lies beyond the text', 900, 950],
  ])('is undefined for %s', (_, start, end) => expect(passageAt('e1', text, start, end)).toBeUndefined())

  it('takes a selection made backwards and one that begins before the text', () => {
    expect(passageAt('e1', text, 6, -3)?.quote).toBe('We met')
  })
})

describe('locate', () => {
  it('finds the place itself', () => expect(locate(at('Nobody spoke'), text)).toMatchObject({ by: 'place', start: 46 }))

  it('follows the words when text was put in before them', () => {
    const later = `A new beginning. ${text}`
    expect(locate(at('Nobody spoke'), later)).toEqual({ start: 63, end: 75, by: 'quote' })
  })

  it('of two equal quotations takes the one whose surroundings agree', () => {
    const second = at('I asked the set to wait', 50)
    const later = text.replace('We met on a Tuesday. ', 'It rained all that week, and we met on a Tuesday after all. ')
    expect(locate(second, later)?.start).toBe(later.lastIndexOf('I asked the set to wait'))
  })

  it('takes neither place for granted: the same words at the old offset may be another passage', () => {
    const short = 'wait. wait, wait.'
    const last = passageAt('e1', short, 12, 16)!
    const later = 'no more wait. wait, wait.'
    expect(locate(last, later)?.start).toBe(20)
  })

  it('finds a passage in which a word or two was changed', () => {
    const passage = at('Nobody spoke for a minute, and then Hazel did.')
    const later = text.replace('Nobody spoke for a minute', 'Nobody at all spoke for two minutes')
    expect(locate(passage, later)?.by).toBe('likeness')
    expect(quoteOf(passage, later)).toContain('spoke for two minutes, and then Hazel did')
  })

  it('says so when the passage is gone', () => {
    expect(locate(at('Nobody spoke for a minute'), 'Something else entirely stands here now.')).toBeUndefined()
    expect(locate(at('Hazel'), 'The bird flew away.')).toBeUndefined()
  })

  it('brings every passage back in the text that it was taken from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(300), fc.nat(80), (body, start, length) => {
        const passage = passageAt('e', body, start, start + length)
        if (!passage) return
        expect(locate(passage, body)).toEqual({
          start: passage.offset,
          end: passage.offset + passage.length,
          by: 'place',
        })
      }),
    )
  })

  it('follows any passage through text put in before and after it', () => {
    const words = fc.array(fc.constantFrom('frog', 'pond', 'leaf', 'still', 'ask', 'hear'), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        const quote = `«${b.join(' ')}»`
        const body = `${a.join(' ')} ${quote} ${c.join(' ')}`
        const passage = passageAt('e', body, a.join(' ').length + 1, a.join(' ').length + 1 + quote.length)!
        const later = `${c.join(' ')} ${body} ${a.join(' ')}`
        expect(quoteOf(passage, later)).toBe(quote)
      }),
    )
  })
})
