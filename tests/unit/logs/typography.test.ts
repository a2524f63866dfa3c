import { describe, expect, test } from 'vitest'
import { marksIn, typographicRules } from '~/modules/logs/editor/plugins/typography'

/** What stands there when a text is typed, letter by letter, with the first rule that fits each time. */
function typed(text: string, language = 'en'): string {
  const rules = typographicRules(marksIn(language))
  let line = ''
  for (const letter of text) {
    line += letter
    const rule = rules.find(({ find }) => find.test(line))
    const match = rule?.find.exec(line)
    if (rule && match) line = line.slice(0, line.length - match[1]!.length) + rule.replace
  }
  return line
}

describe('English', () => {
  test.each([
    [`"What else?" I asked.`, '“What else?” I asked.'],
    [`She said, 'I'm here'.`, 'She said, ‘I’m here’.'],
    [`("no")`, '(“no”)'],
    [`"'Wait,' she said."`, '“‘Wait,’ she said.”'],
    [`rain on the skylight --`, 'rain on the skylight —'],
    [`and then ...`, 'and then …'],
    [`don't, the sets' own`, 'don’t, the sets’ own'],
    [`a----b`, 'a——b'],
    [`wait....`, 'wait….'],
  ])('%s', (keys, text) => expect(typed(keys)).toBe(text))
})

test.each([
  ['es', '«No»'],
  ['it', '«No»'],
  ['pl', '„No”'],
  ['da', '”No”'],
  ['nl', '“No”'],
  ['fr', '«\u202fNo\u202f»'],
  ['fr-CA', '«\u202fNo\u202f»'],
  ['xx', '“No”'],
])('quotation marks in %s: %s', (language, text) => expect(typed('"No"', language)).toBe(text))

test.each(['pl', 'da', 'nl', 'fr', 'it'])('an en dash in %s', (language) => expect(typed('a --', language)).toBe('a –'))
