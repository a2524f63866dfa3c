import { Extension } from '@tiptap/core'
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state'

/**
 * Puts a caret that stands between blocks into the text beside it. When a document comes in, the caret keeps its number
 * and may be left in a verse outside of its lines, where what is pasted would tear the verse in two.
 */
export const CaretInText = Extension.create({
  name: 'caretInText',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (_, __, { selection, tr }) =>
          selection instanceof TextSelection && !selection.$head.parent.inlineContent
            ? tr.setSelection(Selection.near(selection.$head))
            : null,
      }),
    ]
  },
})
