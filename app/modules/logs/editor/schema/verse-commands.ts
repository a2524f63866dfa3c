import { Fragment, Slice, type Node, type ResolvedPos } from '@tiptap/pm/model'
import { Selection, TextSelection, type Command } from '@tiptap/pm/state'
import { linesOf, proseLines, verseLines } from './verse-lines'

const isLine = ($pos: ResolvedPos) => $pos.parent.type.name === 'verseLine'
const isVerse = (node: Node | null | undefined) => node?.type.name === 'verse'
const atLineStart = ($pos: ResolvedPos) => isLine($pos) && $pos.parentOffset === 0
const verseOf = ($pos: ResolvedPos) => ({
  node: $pos.node(-1),
  from: $pos.before(-1),
  to: $pos.after(-1),
  index: $pos.index(-1),
})

/** Enter inside a verse: a new line. */
export const newLine: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  if (!isLine($from) || !isLine($to) || $from.before(-1) !== $to.before(-1)) return false
  if (dispatch) {
    const tr = state.tr.deleteSelection()
    dispatch(tr.split(tr.selection.from).scrollIntoView())
  }
  return true
}

/** Enter on an empty last line: leaves the verse. A verse that was nothing but that line becomes a paragraph. */
export const leaveFromEmptyLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !isLine($from) || $from.parent.content.size > 0) return false
  const verse = verseOf($from)
  if (verse.index !== verse.node.childCount - 1) return false
  if (dispatch) {
    const tr = state.tr
    const paragraph = state.schema.nodes.paragraph!.create()
    if (verse.node.childCount === 1) {
      tr.replaceWith(verse.from, verse.to, paragraph)
      tr.setSelection(TextSelection.create(tr.doc, verse.from + 1))
    } else {
      tr.delete($from.before(), $from.after())
      const after = tr.mapping.map(verse.to)
      tr.insert(after, paragraph).setSelection(TextSelection.create(tr.doc, after + 1))
    }
    dispatch(tr.scrollIntoView())
  }
  return true
}

/** Ctrl/⌘ Enter: leaves the verse from anywhere in it, into a new paragraph below. */
export const leaveBelow: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (!isLine($from)) return false
  if (dispatch) {
    const { to } = verseOf($from)
    const tr = state.tr.insert(to, state.schema.nodes.paragraph!.create())
    dispatch(tr.setSelection(TextSelection.create(tr.doc, to + 1)).scrollIntoView())
  }
  return true
}

/** An arrow out of a verse that is the first or last block: a paragraph to go to is made, since none is there. */
export const arrowOut =
  (way: 'up' | 'down'): Command =>
  (state, dispatch, view) => {
    const { $from, empty } = state.selection
    if (!empty || !isLine($from) || $from.depth !== 2) return false
    const verse = verseOf($from)
    const outermost = way === 'up' ? verse.from === 0 : verse.to === state.doc.content.size
    const edgeLine = verse.index === (way === 'up' ? 0 : verse.node.childCount - 1)
    if (!outermost || !edgeLine || (view && !view.endOfTextblock(way))) return false
    if (dispatch) {
      const at = way === 'up' ? verse.from : verse.to
      const tr = state.tr.insert(at, state.schema.nodes.paragraph!.create())
      dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView())
    }
    return true
  }

/** Backspace at the start of a verse: its first line becomes a paragraph above the rest. */
export const liftFirstLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !atLineStart($from)) return false
  const verse = verseOf($from)
  if (verse.index !== 0) return false
  if (dispatch) {
    const rest = verse.node.content.cut($from.parent.nodeSize)
    const paragraph = state.schema.nodes.paragraph!.create(null, $from.parent.content)
    const blocks = rest.childCount > 0 ? [paragraph, verse.node.copy(rest)] : [paragraph]
    const tr = state.tr.replaceWith(verse.from, verse.to, blocks)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, verse.from + 1)).scrollIntoView())
  }
  return true
}

/** Backspace at the start of another line: it joins the line above. */
export const joinLineAbove: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !atLineStart($from) || $from.index(-1) === 0) return false
  dispatch?.(state.tr.join($from.before()).scrollIntoView())
  return true
}

/**
 * Joins the block below a verse to its last line: Backspace at the start of that block, or Delete at the end
 * of the line. Without it ProseMirror would select the whole verse, and the next key delete it.
 */
export const joinBelow =
  (key: 'Backspace' | 'Delete'): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection
    if (!empty) return false
    const boundary =
      key === 'Backspace'
        ? $from.parent.isTextblock && !isLine($from) && $from.parentOffset === 0 && $from.depth > 0
          ? $from.before()
          : null
        : isLine($from) &&
            $from.parentOffset === $from.parent.content.size &&
            $from.index(-1) === $from.node(-1).childCount - 1
          ? $from.after(-1)
          : null
    if (boundary === null) return false
    const $boundary = state.doc.resolve(boundary)
    const verse = $boundary.nodeBefore
    const below = $boundary.nodeAfter
    if (!verse || !isVerse(verse) || !below) return false
    if (!below.isTextblock) return key === 'Delete'
    if (dispatch) {
      const endOfLine = boundary - 2
      const lines = linesOf(Fragment.from(below)).map((inline) => state.schema.nodes.verseLine!.create(null, inline))
      const tr = state.tr.delete(boundary, boundary + below.nodeSize)
      tr.replace(endOfLine, endOfLine, new Slice(Fragment.fromArray(lines), 1, 1))
      dispatch(tr.setSelection(TextSelection.create(tr.doc, endOfLine)).scrollIntoView())
    }
    return true
  }

/** Makes the chosen blocks one verse, a line each; inside a verse, makes its lines paragraphs again. */
export const toggleVerse: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const { schema } = state
  if (isLine($from)) {
    if (dispatch) {
      const verse = verseOf($from)
      const tr = state.tr.replaceWith(verse.from, verse.to, proseLines(schema, verse.node))
      dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.pos - 1)).scrollIntoView())
    }
    return true
  }
  const range = $from.blockRange($to)
  if (!range) return false
  const blocks = Fragment.fromArray(
    Array.from({ length: range.endIndex - range.startIndex }, (_, i) => range.parent.child(range.startIndex + i)),
  )
  const lines = verseLines(schema, blocks)
  const verse = schema.nodes.verse!.create(null, lines)
  // A list item must begin with a paragraph: there a verse can't take the first block's place.
  if (!range.parent.canReplaceWith(range.startIndex, range.endIndex, verse.type)) return false
  if (dispatch) {
    const tr = state.tr.replaceWith(range.start, range.end, verse)
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(range.start + verse.nodeSize - 2), -1)).scrollIntoView())
  }
  return true
}
