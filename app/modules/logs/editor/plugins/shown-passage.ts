import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const key = new PluginKey<boolean>('shownPassage')

/** Keeps the selected passage visible while the keyboard is in the list of criteria or the link's field. */
export const ShownPassage = Extension.create({
  name: 'shownPassage',

  addProseMirrorPlugins() {
    return [
      new Plugin<boolean>({
        key,
        state: {
          init: () => false,
          apply: (tr, before) => (tr.getMeta(key) as boolean | undefined) ?? before,
        },
        props: {
          decorations(state) {
            const { from, to, empty } = state.selection
            if (empty || !key.getState(state)) return null
            return DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: 'passage' })])
          },
        },
      }),
    ]
  },
})

export const showPassage = (state: EditorState, isShown: boolean) => state.tr.setMeta(key, isShown)
