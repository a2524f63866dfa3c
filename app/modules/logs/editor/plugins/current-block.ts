import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Names the block that the caret is in, so that the page alone can show it in full ink and the rest in quieter. */
export const CurrentBlock = Extension.create({
  name: 'currentBlock',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          decorations({ doc, selection: { $head } }) {
            if ($head.depth === 0) return null
            return DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'now' })])
          },
        },
      }),
    ]
  },
})
