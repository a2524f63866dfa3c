import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { claimSelection, claimsAtSelection, hasPassage, liveClaims, removeClaim } from '~/modules/logs/editor/claims'
import { entrySchema, isSafeHref, toHref } from '~/modules/logs/editor/schema'

const schema = entrySchema()
const a = '3f2b7c1e-5d6a-4b8c-9e0f-1a2b3c4d5e6f'
const b = 'a1b2c3d4-0000-4000-8000-000000000001'
const stateOf = (...paragraphs: string[]) =>
  EditorState.create({
    doc: schema.node(
      'doc',
      null,
      paragraphs.map((text) => schema.node('paragraph', null, text ? [schema.text(text)] : [])),
    ),
  })
const select = (state: EditorState, from: number, to = from) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
const run = (state: EditorState, command: ReturnType<typeof claimSelection>) => {
  let after = state
  command(state, (tr) => (after = state.apply(tr)))
  return after
}

describe('claims in the text that is written', () => {
  test('a selection is claimed without the spaces at its edges', () => {
    const state = run(select(stateOf('I waited. The set spoke.'), 10, 25), claimSelection(a, 'C5'))
    expect(liveClaims(state.doc)).toEqual([
      { id: a, criterion: 'C5', quote: 'The set spoke.', ranges: [{ from: 11, to: 25 }] },
    ])
  })

  test('nothing but spaces is no passage', () => {
    const state = select(stateOf('one   two'), 4, 7)
    expect(hasPassage(state)).toBe(false)
    expect(claimSelection(a, 'C5')(state)).toBe(false)
  })

  test('two may overlap, and each goes alone', () => {
    let state = run(select(stateOf('I waited. The set spoke.'), 1, 15), claimSelection(a, 'C5'))
    state = run(select(state, 11, 25), claimSelection(b, 'C10'))
    state.doc.check()
    expect(liveClaims(state.doc).map(({ criterion, quote }) => [criterion, quote])).toEqual([
      ['C5', 'I waited. The'],
      ['C10', 'The set spoke.'],
    ])
    expect(claimsAtSelection(select(state, 12)).map(({ criterion }) => criterion)).toEqual(['C5', 'C10'])
    expect(claimsAtSelection(select(state, 20)).map(({ criterion }) => criterion)).toEqual(['C10'])
    state = run(state, removeClaim(a))
    expect(liveClaims(state.doc).map(({ criterion, quote }) => [criterion, quote])).toEqual([['C10', 'The set spoke.']])
  })

  test('one that runs over paragraphs is one claim, and follows a split', () => {
    let state = run(select(stateOf('I waited.', 'They spoke.'), 1, 23), claimSelection(a, 'C5'))
    expect(liveClaims(state.doc)[0]).toMatchObject({
      quote: 'I waited. They spoke.',
      ranges: [
        { from: 1, to: 10 },
        { from: 12, to: 23 },
      ],
    })
    state = state.apply(state.tr.split(3))
    expect(liveClaims(state.doc)).toHaveLength(1)
    expect(liveClaims(state.doc)[0]!.quote).toBe('I  waited. They spoke.')
  })

  test('what is typed at its edge is not claimed, inside it is', () => {
    let state = run(select(stateOf('held'), 1, 5), claimSelection(a, 'C5'))
    state = state.apply(state.tr.insertText(' on', 5))
    expect(liveClaims(state.doc)[0]!.quote).toBe('held')
    state = state.apply(state.tr.insertText('XX', 3))
    expect(liveClaims(state.doc)[0]!.quote).toBe('heXXld')
  })

  test('taking away a claim that is not there changes nothing', () => {
    expect(removeClaim(a)(stateOf('x'))).toBe(false)
  })
})

describe('addresses', () => {
  test.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['example.org/revans', 'https://example.org/revans'],
    ['  example.org ', 'https://example.org'],
    ['someone@example.org', 'mailto:someone@example.org'],
    ['mailto:someone@example.org', 'mailto:someone@example.org'],
    ['localhost:3000', undefined],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['ftp://example.org', undefined],
    ['two words', undefined],
    ['word', undefined],
    ['', undefined],
  ])('“%s” becomes %s', (typed, href) => {
    expect(toHref(typed)).toBe(href)
  })

  test.each([
    'javascript:x',
    ' https://example.org',
    'https://exa mple.org',
    '/relative',
    'https://',
    `https://example.org/${'a'.repeat(2000)}`,
    null,
    7,
  ])('%s is not safe', (href) => expect(isSafeHref(href)).toBe(false))
})
