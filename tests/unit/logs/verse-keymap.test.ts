import { EditorState, TextSelection, type Command } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { entrySchema } from '~/modules/logs/editor/schema'
import { toggleVerse } from '~/modules/logs/editor/schema/verse-commands'
import { verseKeys } from '~/modules/logs/editor/schema/verse-keymap'

const schema = entrySchema()
const { doc, paragraph, verse, verseLine, heading, blockquote, hardBreak } = schema.nodes as Required<
  typeof schema.nodes
>

/** Blocks written as "p: text" and "v: a / b / c"; "|" is the caret. */
function stateOf(...blocks: string[]) {
  const nodes = blocks.map((block) => {
    const [kind, body = ''] = [block.slice(0, 1), block.slice(3)]
    const of = (text: string) => (text ? [schema.text(text)] : [])
    if (kind === 'v')
      return verse!.create(
        null,
        body.split(' / ').map((line) => verseLine!.create(null, of(line))),
      )
    return (kind === 'h' ? heading! : paragraph!).create(null, of(body))
  })
  let state = EditorState.create({ doc: doc!.create(null, nodes) })
  let caret = -1
  state.doc.descendants((node, pos) => {
    if (node.isText && node.text!.includes('|')) caret = pos + node.text!.indexOf('|')
  })
  const tr = state.tr.delete(caret, caret + 1)
  state = state.apply(tr.setSelection(TextSelection.create(tr.doc, caret)))
  return state
}

/** The document in the same notation, with the caret. */
function shown(state: EditorState): string[] {
  const marked = state.apply(state.tr.insertText('|', state.selection.from)).doc
  marked.check()
  const blocks: string[] = []
  marked.forEach((node) => {
    if (node.type === verse) {
      const lines: string[] = []
      node.forEach((line) => lines.push(line.textContent))
      blocks.push(`v: ${lines.join(' / ')}`)
    } else blocks.push(`${node.type === heading ? 'h' : 'p'}: ${node.textContent}`)
  })
  return blocks
}

function press(state: EditorState, command: Command): EditorState | undefined {
  let after: EditorState | undefined
  const applied = command(state, (tr) => (after = state.apply(tr)))
  expect(applied).toBe(after !== undefined)
  return after
}

const key = (name: string) => verseKeys[name]!

describe('keys in a verse', () => {
  test.each<[string, string, string[], string[]]>([
    ['Enter splits the line', 'Enter', ['v: rain on| the skylight'], ['v: rain on / | the skylight']],
    ['Enter at the end makes a new line', 'Enter', ['v: rain / all|'], ['v: rain / all / |']],
    ['Enter at the start of a line', 'Enter', ['v: a / |b'], ['v: a /  / |b']],
    ['Enter on an empty line in the middle makes another', 'Enter', ['v: a / | / b'], ['v: a /  / | / b']],
    ['Enter on an empty last line leaves', 'Enter', ['v: a / b / |', 'p: x'], ['v: a / b', 'p: |', 'p: x']],
    ['Enter in an empty verse makes it a paragraph', 'Enter', ['p: x', 'v: |'], ['p: x', 'p: |']],
    ['Shift-Enter is a new line too', 'Shift-Enter', ['v: a|b'], ['v: a / |b']],
    ['Mod-Enter leaves from the middle', 'Mod-Enter', ['v: a|b / c', 'p: x'], ['v: ab / c', 'p: |', 'p: x']],
    ['Backspace at the start takes the first line out', 'Backspace', ['v: |a / b'], ['p: |a', 'v: b']],
    ['Backspace at the start of a single line undoes the verse', 'Backspace', ['p: x', 'v: |a'], ['p: x', 'p: |a']],
    ['Backspace joins a line to the one above', 'Backspace', ['v: a / |b / c'], ['v: a|b / c']],
    ['Backspace below a verse joins its last line', 'Backspace', ['v: a / b', 'p: |c', 'p: x'], ['v: a / b|c', 'p: x']],
    ['Backspace in an empty paragraph below a verse removes it', 'Backspace', ['v: a / b', 'p: |'], ['v: a / b|']],
    ['Backspace in a heading below a verse', 'Backspace', ['v: a', 'h: |c'], ['v: a|c']],
    ['Delete at the end of a verse takes the next block in', 'Delete', ['v: a / b|', 'p: c'], ['v: a / b|c']],
    ['an arrow down out of a last verse', 'ArrowDown', ['p: x', 'v: a / b|'], ['p: x', 'v: a / b', 'p: |']],
    ['an arrow up out of a first verse', 'ArrowUp', ['v: |a / b'], ['p: |', 'v: a / b']],
  ])('%s', (_, name, before, after) => {
    const state = press(stateOf(...before), key(name))
    expect(state && shown(state)).toEqual(after)
  })

  test.each<[string, string, string[]]>([
    ['Enter in prose', 'Enter', ['p: a|b']],
    ['Backspace inside a line', 'Backspace', ['v: a|b']],
    ['Backspace in prose after prose', 'Backspace', ['p: a', 'p: |b']],
    ['Delete in the middle of a verse', 'Delete', ['v: a| / b']],
    ['an arrow down with text below', 'ArrowDown', ['v: a|', 'p: x']],
    ['an arrow down from the first of two lines', 'ArrowDown', ['v: a| / b']],
  ])('%s is left to the editor', (_, name, before) => {
    expect(press(stateOf(...before), key(name))).toBeUndefined()
  })

  test('Enter over a selection replaces it', () => {
    let state = stateOf('v: ra|in on the')
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4, 6)))
    expect(shown(press(state, key('Enter'))!)).toEqual(['v: ra / | on the'])
  })
})

describe('turning prose into verse and back', () => {
  const select = (state: EditorState, from: number, to: number) =>
    state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))

  test('an empty paragraph becomes a verse of one empty line', () => {
    expect(shown(press(stateOf('p: x', 'p: |'), toggleVerse)!)).toEqual(['p: x', 'v: |'])
  })

  test('three paragraphs become three lines, and paragraphs again', () => {
    let state = stateOf('p: |a', 'h: b', 'p: c')
    state = press(select(state, 1, state.doc.content.size - 1), toggleVerse)!
    expect(shown(state)).toEqual(['v: a / b / c|'])
    expect(shown(press(state, toggleVerse)!)).toEqual(['p: a', 'p: b', 'p: c|'])
  })

  test('hard breaks become lines', () => {
    const state = EditorState.create({
      doc: doc!.create(null, paragraph!.create(null, [schema.text('a'), hardBreak!.create(), schema.text('b')])),
    })
    expect(shown(press(state, toggleVerse)!)).toEqual(['v: a / b|'])
  })

  test('works inside a quotation', () => {
    const state = EditorState.create({
      doc: doc!.create(null, blockquote!.create(null, paragraph!.create(null, schema.text('a')))),
    })
    const after = press(select(state, 2, 2), toggleVerse)!
    expect(after.doc.firstChild!.firstChild!.type).toBe(verse)
    after.doc.check()
  })

  test('a verse never holds a verse', () => {
    const state = press(stateOf('v: a| / b'), toggleVerse)!
    expect(shown(state)).toEqual(['p: a|', 'p: b'])
  })
})
