import { Extension, textInputRule } from '@tiptap/core'

/** The marks that a language sets in place of what a keyboard has. */
export interface Marks {
  double: readonly [open: string, close: string]
  single: readonly [open: string, close: string]
  dash: string
}

/** By the first letters of a language's tag; English for others. */
const marksOf: Record<string, Marks> = {
  en: { double: ['“', '”'], single: ['‘', '’'], dash: '—' },
  es: { double: ['«', '»'], single: ['‘', '’'], dash: '—' },
  it: { double: ['«', '»'], single: ['‘', '’'], dash: '–' },
  pl: { double: ['„', '”'], single: ['‚', '’'], dash: '–' },
  da: { double: ['”', '”'], single: ['’', '’'], dash: '–' },
  nl: { double: ['“', '”'], single: ['‘', '’'], dash: '–' },
  fr: { double: ['«\u202f', '\u202f»'], single: ['‘', '’'], dash: '–' },
}
export const marksIn = (language: string): Marks => marksOf[language.slice(0, 2).toLowerCase()] ?? marksOf.en!

/** Something opens at the beginning, and after a space, a bracket, a dash or another opening mark. */
const opening = '(?:^|[\\s([{\u2013\u2014\u2018\u201a\u201c\u201e\u00ab/])'

/** What is typed, as an expression whose group is replaced, and what stands in its place. */
export function typographicRules({ double, single, dash }: Marks): { find: RegExp; replace: string }[] {
  return [
    { find: new RegExp(`${opening}(")$`), replace: double[0] },
    { find: /(")$/, replace: double[1] },
    { find: new RegExp(`${opening}(')$`), replace: single[0] },
    // An apostrophe, too.
    { find: /(')$/, replace: single[1] },
    { find: /(?:^|[^-])(--)$/, replace: dash },
    { find: /(?:^|[^.])(\.\.\.)$/, replace: '…' },
  ]
}

/** Quotation marks, dashes and ellipses as the text's language sets them; Backspace right after gives back what was typed. */
export const Typography = Extension.create<{ language: () => string }>({
  name: 'typography',

  addInputRules() {
    return typographicRules(marksIn(this.options.language())).map(textInputRule)
  },
})
