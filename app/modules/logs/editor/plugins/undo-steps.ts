import { Extension } from '@tiptap/core'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/**
 * Where one step of undoing ends and the next begins, beside the pauses that end one anyway: a claim, a format, what is
 * pasted, dropped or cut, and what takes the place of a selection are each a step of their own, and so is writing on in
 * another place.
 */
export const UndoSteps = Extension.create({
  name: 'undoSteps',

  addProseMirrorPlugins() {
    /** Where the last change of one's own ended. */
    let last: number | null = null
    /** The next change begins a step, whatever it is. */
    let isOver = false
    return [
      new Plugin({
        filterTransaction(tr, state) {
          if (!tr.docChanged || isFromElsewhere(tr)) return true
          const isOwn = standsAlone(tr, state)
          if (isOver || isOwn || (last !== null && !isAdjacent(tr, last))) undoManagerOf(state)?.stopCapturing()
          isOver = isOwn
          last = endOf(tr)
          return true
        },
      }),
    ]
  },
})

const undoManagerOf = (state: EditorState) =>
  (yUndoPluginKey.getState(state) as { undoManager?: Y.UndoManager } | undefined)?.undoManager

/** What came by sync, or by undoing. */
const isFromElsewhere = (tr: Transaction) => Boolean(tr.getMeta(ySyncPluginKey))

function standsAlone(tr: Transaction, { selection }: EditorState): boolean {
  const how = tr.getMeta('uiEvent') as string | undefined
  if (how === 'paste' || how === 'drop' || how === 'cut') return true
  return !selection.empty || tr.steps.some((step) => !(step instanceof ReplaceStep))
}

/** Whether a change touches the place where the last one ended. */
function isAdjacent(tr: Transaction, at: number): boolean {
  let touches = false
  tr.mapping.maps[0]?.forEach((from, to) => {
    touches ||= from - 2 <= at && at <= to + 2
  })
  return touches
}

function endOf(tr: Transaction): number {
  let end = 0
  tr.mapping.maps.at(-1)?.forEach((_from, _to, _newFrom, newTo) => {
    end = Math.max(end, newTo)
  })
  return end
}
