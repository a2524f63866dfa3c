import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Makes the editor's selection the one that the browser shows. A browser tells of a changed selection only in a task
 * of its own, so that of two keys in quick succession the second finds the editor where it was before the first.
 */
export function takeBrowserSelection(view: EditorView): void {
  const { state, dom } = view
  if (!view.hasFocus() || !(state.selection instanceof TextSelection)) return
  const shown = dom.ownerDocument.getSelection()
  if (!shown?.anchorNode || !shown.focusNode) return
  if (!dom.contains(shown.anchorNode) || !dom.contains(shown.focusNode)) return
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset)
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset)
  const selection = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))
  if (!selection.eq(state.selection)) view.dispatch(state.tr.setSelection(selection))
}
