import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, markFound } from '~/modules/accreditation/fold-name'

describe('a name as the register finds it', () => {
  it.each([
    ['Marisol Ødegaard-Pinto', ['marisol', 'odegaard', 'pinto']],
    ['Pádraig Żuławski', ['padraig', 'zulawski']],
    ['Teodor Ærenlund', ['teodor', 'aerenlund']],
    ['Yusra Pennaneac’h', ['yusra', 'pennaneach']],
    ["Siobhán O'Neill", ['siobhan', 'oneill']],
    ['Halldóra Þórðardóttir', ['halldora', 'thordardottir']],
    ['Đorđe Straße', ['dorde', 'strasse']],
    ['Zofia Żuławska'.normalize('NFD'), ['zofia', 'zulawska']],
    ['Anna  Anna', ['anna']],
    ['  – ', []],
  ])('takes %s as %j', (name, words) => {
    expect(foldName(name)).toEqual(words)
  })

  it('marks what was found, accents set aside, letters that stand for two included', () => {
    expect(markFound('Marisol Ødegaard-Pinto', 'ode')).toEqual([
      { text: 'Marisol ', isFound: false },
      { text: 'Øde', isFound: true },
      { text: 'gaard-Pinto', isFound: false },
    ])
    expect(markFound('Teodor Ærenlund', 'aer teo').filter(({ isFound }) => isFound)).toEqual([
      { text: 'Teo', isFound: true },
      { text: 'Ær', isFound: true },
    ])
    expect(markFound('Pádraig', 'xyz')).toEqual([{ text: 'Pádraig', isFound: false }])
  })

  it('marks without changing a letter, whatever is searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, searched) => {
        expect(
          markFound(name, searched)
            .map(({ text }) => text)
            .join(''),
        ).toBe(name.normalize('NFC'))
      }),
    )
  })

  it('finds each word by any of its beginnings', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Ødegaard', 'Żuławski', 'Vîlceanu', 'Þórðardóttir'),
        fc.nat({ max: 12 }),
        (word, length) => {
          const [whole] = foldName(word)
          expect(whole!.startsWith(foldName([...word].slice(0, length).join(''))[0] ?? '')).toBe(true)
        },
      ),
    )
  })
})
