import { describe, expect, it } from 'vitest'
import type { DocumentJson } from '~/modules/logs/document-json'
import { formOf } from '~/modules/submissions/freeze'

const text = (words: string) => [{ type: 'text', text: words }]
const prose: DocumentJson = { type: 'doc', content: [{ type: 'paragraph', content: text('We met.') }] }
const verse: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: text('First frost') },
    { type: 'verse', content: [{ type: 'verseLine', content: text('old pond') }] },
    { type: 'paragraph' },
  ],
}

describe('the form of a submission', () => {
  it.each([
    ['prose', [prose]],
    ['haiku', [verse]],
    ['haiku', [verse, verse]],
    ['mixed', [verse, prose]],
    ['prose', []],
  ] as const)('is %s', (form, documents) => expect(formOf(documents)).toBe(form))
})
