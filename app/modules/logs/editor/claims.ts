import type { Mark, MarkType, Node } from '@tiptap/pm/model'
import type { Command, EditorState } from '@tiptap/pm/state'

/** A claim in the text that is being written, with its stretches in document positions. */
export interface LiveClaim {
  id: string
  criterion: string
  quote: string
  ranges: { from: number; to: number }[]
}

const claimType = (state: EditorState): MarkType => state.schema.marks.claim!
const claimsIn = (node: Node): readonly Mark[] => node.marks.filter((mark) => mark.type.name === 'claim')

/** The claims of a document in the order in which they begin. */
export function liveClaims(doc: Node): LiveClaim[] {
  const claims = new Map<string, LiveClaim>()
  doc.descendants((node, pos) => {
    if (!node.isText) return
    for (const { attrs } of claimsIn(node)) {
      const id = attrs.id as string
      const claim = claims.get(id) ?? { id, criterion: attrs.criterion as string, quote: '', ranges: [] }
      const last = claim.ranges.at(-1)
      if (last?.to === pos) last.to = pos + node.nodeSize
      else {
        // Nothing but a break between blocks: the claim runs on.
        if (last) claim.quote += doc.textBetween(last.to, pos, ' ').trim() === '' ? ' ' : ' … '
        claim.ranges.push({ from: pos, to: pos + node.nodeSize })
      }
      claim.quote += node.text!
      claims.set(id, claim)
    }
  })
  return [...claims.values()]
}

/** The claims that the selection touches; with nothing selected, those around the caret. */
export function claimsAtSelection(state: EditorState): LiveClaim[] {
  const { from, to, empty } = state.selection
  return liveClaims(state.doc).filter(({ ranges }) =>
    ranges.some((range) => (empty ? range.from <= from && range.to >= from : range.from < to && range.to > from)),
  )
}

/** Whether there is selected text that a claim could hold. */
export function hasPassage(state: EditorState): boolean {
  const { from, to, empty } = state.selection
  return !empty && state.doc.textBetween(from, to, ' ').trim() !== ''
}

/** Claims the selected passage for a criterion, without the spaces at its edges. */
export const claimSelection =
  (id: string, criterion: string): Command =>
  (state, dispatch) => {
    if (!hasPassage(state)) return false
    const { from, to } = trimmed(state)
    dispatch?.(state.tr.addMark(from, to, claimType(state).create({ id, criterion })))
    return true
  }

/** Takes a claim away wherever it stands; its text stays. */
export const removeClaim =
  (id: string): Command =>
  (state, dispatch) => {
    const tr = state.tr
    for (const claim of liveClaims(state.doc).filter((candidate) => candidate.id === id)) {
      const mark = claimType(state).create({ id, criterion: claim.criterion })
      for (const { from, to } of claim.ranges) tr.removeMark(from, to, mark)
    }
    if (!tr.docChanged) return false
    dispatch?.(tr)
    return true
  }

function trimmed(state: EditorState): { from: number; to: number } {
  const { from, to } = state.selection
  let first = to
  let last = from
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return
    const begin = Math.max(from, pos)
    const text = node.text!.slice(begin - pos, to - pos)
    if (text.trim() === '') return
    first = Math.min(first, begin + text.search(/\S/))
    last = Math.max(last, begin + text.trimEnd().length)
  })
  return { from: first, to: last }
}
