import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { entrySchema } from '~/modules/logs/editor/schema'
import { putInHeadings, putInParagraph } from '~/modules/logs/editor/put-in'
import { guides, promptFinder, questionBank } from '~/modules/logs/guides'

const verse = { type: 'verse', content: [{ type: 'verseLine', content: [{ type: 'text', text: 'rain' }] }] }
const paragraph = (text = '') => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) })

/** A text with the caret at the end of its block number `at`. */
function aText(blocks: object[], at = 0) {
  const doc = entrySchema().nodeFromJSON({ type: 'doc', content: blocks })
  let end = 0
  for (let i = 0; i <= at; i++) end += doc.child(i).nodeSize
  return EditorState.create({ doc, selection: TextSelection.near(doc.resolve(end - 1), -1) })
}
const linesOf = ({ doc }: EditorState) => {
  const lines: string[] = []
  doc.forEach((node) => void lines.push(`${node.type.name}: ${node.textContent}`))
  return lines
}
/** What typing would add to. */
const at = ({ selection }: EditorState) => `${selection.$head.parent.type.name}: ${selection.$head.parent.textContent}`

describe('headings of a guide', () => {
  test.each([
    ['take the place of an empty text', [paragraph()], []],
    ['come after what is written', [paragraph('Before.')], ['paragraph: Before.']],
    ['take the place of an empty last paragraph', [paragraph('Before.'), paragraph()], ['paragraph: Before.']],
    ['come after a verse', [verse], ['verse: rain']],
  ])('%s', (_, blocks, before) => {
    const state = aText(blocks)
    const after = state.apply(putInHeadings(state, ['What?', 'So what?']))
    expect(linesOf(after)).toEqual([...before, 'heading: What?', 'paragraph: ', 'heading: So what?', 'paragraph: '])
    after.doc.check()
    const written = after.apply(after.tr.insertText('Rain.'))
    expect(linesOf(written).slice(before.length, before.length + 2)).toEqual(['heading: What?', 'paragraph: Rain.'])
  })
})

describe('a question', () => {
  test.each([
    [
      'takes the place of the empty paragraph that the caret is in',
      [paragraph('a'), paragraph(), paragraph('c')],
      1,
      ['a', '?', 'c'],
    ],
    ['comes after the paragraph that the caret is in', [paragraph('a'), paragraph('b')], 0, ['a', '?', 'b']],
    ['comes after the verse that the caret is in', [verse, paragraph('b')], 0, ['rain', '?', 'b']],
  ])('%s', (_, blocks, caret, texts) => {
    const state = aText(blocks, caret)
    const after = state.apply(putInParagraph(state, '?'))
    expect(linesOf(after).map((line) => line.replace(/^\w+: /, ''))).toEqual(texts)
    expect(at(after)).toBe('paragraph: ?')
    after.doc.check()
  })
})

test('each heading of each guide has one prompt, whichever guide it came from; others have none', () => {
  const promptOf = promptFinder()
  for (const { steps } of guides())
    for (const { heading, prompt } of steps) expect(promptOf(` ${heading}`)).toBe(prompt)
  expect(promptOf('What I thought a question was')).toBeUndefined()
})

test('no question of the bank is closed or stands in it twice', () => {
  const questions = questionBank().flatMap((group) => group.questions)
  expect(new Set(questions).size).toBe(questions.length)
  expect(questions.length).toBeGreaterThanOrEqual(35)
  for (const question of questions) {
    expect(question).toMatch(/\?$|you would say\?$/)
    expect(question).not.toMatch(/^(Do|Did|Does|Is|Are|Was|Were|Have|Has|Had|Can|Could|Will|Would|Should)\b/)
  }
})
