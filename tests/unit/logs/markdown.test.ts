import { expect, test } from 'vitest'
import { toMarkdown } from '~/modules/logs/markdown'
import type { NodeJson } from '~/modules/logs/document'

const text = (text: string, ...marks: NodeJson['marks'] & object) => ({ type: 'text', text, marks })
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content })
const plain = (words: string) => paragraph(text(words))
const bold = { type: 'bold' }
const italic = { type: 'italic' }

test.each<[string, NodeJson, string]>([
  [
    'a heading under an entry’s title',
    { type: 'heading', attrs: { level: 2 }, content: [text('So what?')] },
    '#### So what?',
  ],
  [
    'emphasis that touches its words',
    paragraph(text('one '), text('two ', bold), text('three', italic)),
    'one **two** *three*',
  ],
  ['both marks', paragraph(text('deep', bold, italic)), '***deep***'],
  [
    'a link',
    paragraph(text('here', { type: 'link', attrs: { href: 'https://e.org/a_(b)' } })),
    '[here](<https://e.org/a_(b)>)',
  ],
  ['a claim, as its words', paragraph(text('kept', { type: 'claim', attrs: { id: 'x', criterion: 'C1' } })), 'kept'],
  ['signs that are only signs', plain('2 * 3 [not] a_link <b>'), '2 \\* 3 \\[not\\] a\\_link \\<b>'],
  ['what only looks like a list', plain('- or 1. or #'), '\\- or 1. or #'],
  ['a number that only looks like a list', plain('1. the first'), '1\\. the first'],
  [
    'verse, its lines lines',
    { type: 'verse', content: ['old pond', 'a frog'].map((line) => ({ type: 'verseLine', content: [text(line)] })) },
    'old pond  \na frog',
  ],
  ['a quote of two paragraphs', { type: 'blockquote', content: [plain('one'), plain('two')] }, '> one\n>\n> two'],
  [
    'a list within a list',
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            plain('a'),
            { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [plain('b')] }] },
          ],
        },
      ],
    },
    '- a\n\n  3. b',
  ],
  ['a break', paragraph(text('one'), { type: 'hardBreak' }, text('two')), 'one  \ntwo'],
])('%s', (_, node, expected) => {
  expect(toMarkdown({ type: 'doc', content: [node] })).toBe(expected)
})

test('empty paragraphs leave no gaps', () => {
  expect(toMarkdown({ type: 'doc', content: [plain('a'), { type: 'paragraph' }, plain('b')] })).toBe('a\n\nb')
})
