import { Extension } from '@tiptap/core'
import { AllSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Makes the editor's selection the one that the browser shows. A browser tells of a changed selection only in a task
 * of its own, so that of two keys in quick succession the second finds the editor where it was before the first.
 */
export function takeBrowserSelection(view: EditorView): void {
  const { dom, state } = view
  const held = state.selection
  if (!view.hasFocus() || !(held instanceof TextSelection || held instanceof AllSelection)) return
  const shown = dom.ownerDocument.getSelection()
  if (!shown?.anchorNode || !shown.focusNode) return
  if (!dom.contains(shown.anchorNode) || !dom.contains(shown.focusNode)) return
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset)
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset)
  const between = (a: number, b: number) => TextSelection.between(state.doc.resolve(a), state.doc.resolve(b))
  const selection = between(anchor, head)
  // The whole page is shown as its text: that is not another selection.
  if (!selection.eq(between(held.anchor, held.head))) view.dispatch(state.tr.setSelection(selection))
}

/** Every key finds the selection that the browser shows: with an older one, a letter after "select all, right" replaces the text. */
export const KeysAtBrowserSelection = Extension.create({
  name: 'keysAtBrowserSelection',
  priority: 10_000,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleKeyDown(view, event) {
            // What an input method is composing is its own.
            if (!view.composing && !event.isComposing) takeBrowserSelection(view)
            return false
          },
        },
        view: (view) => {
          let before = emptyLine(view)
          return {
            update() {
              const now = emptyLine(view)
              if (now && now.line === before?.line && now.at !== before.at) placeAgain(view, now.line)
              before = now
            },
          }
        },
      }),
    ]
  },
})

/** The empty line that the caret is in, and where it stands in the text. */
function emptyLine(view: EditorView): { line: Node; at: number } | undefined {
  const { selection } = view.state
  if (!selection.empty || !selection.$head.parent.isTextblock || selection.$head.parent.content.size > 0) return
  return { line: view.domAtPos(selection.head).node, at: selection.head }
}

/**
 * Chromium goes on typing where an empty line was: when something is put in above it, what is typed next lands there,
 * though the selection that it tells of is right. Only another selection makes it look again.
 */
function placeAgain(view: EditorView, line: Node): void {
  const shown = view.dom.ownerDocument.getSelection()
  if (!view.hasFocus() || view.composing || shown?.anchorNode !== line || !shown.isCollapsed) return
  shown.collapse(view.dom, 0)
  shown.collapse(line, 0)
}
