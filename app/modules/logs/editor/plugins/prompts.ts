import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

type PromptOf = (heading: string) => string | undefined

export interface PromptsOptions {
  /** Loads the guides' prompts: they are wanted a moment after the page is there. */
  load: () => Promise<PromptOf>
  areShown: () => boolean
}

interface Prompts {
  promptOf: PromptOf | undefined
  areShown: boolean
  decorations: DecorationSet
}
const key = new PluginKey<Prompts>('prompts')

/** Under a guide's heading, while nothing is written there, its prompt: shown, and never part of the text. */
export const GuidePrompts = Extension.create<PromptsOptions>({
  name: 'guidePrompts',

  addProseMirrorPlugins() {
    const { load, areShown } = this.options
    return [
      new Plugin<Prompts>({
        key,
        state: {
          init: () => ({ promptOf: undefined, areShown: areShown(), decorations: DecorationSet.empty }),
          apply: (tr, before) => {
            const news = tr.getMeta(key) as Partial<Prompts> | undefined
            if (!tr.docChanged && !news) return before
            const next = { ...before, ...news }
            return {
              ...next,
              decorations: next.areShown && next.promptOf ? under(tr.doc, next.promptOf) : DecorationSet.empty,
            }
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
        view: (view) => {
          void load().then(
            (promptOf) => void (!view.isDestroyed && view.dispatch(view.state.tr.setMeta(key, { promptOf }))),
            // Without a network it was perhaps never fetched: a guide's headings stand without prompts, then.
            () => {},
          )
          return {}
        },
      }),
    ]
  },
})

/** Shows the prompts, or puts them out of sight. */
export const showPrompts = (state: EditorState, areShown: boolean): Transaction => state.tr.setMeta(key, { areShown })

function under(doc: Node, promptOf: PromptOf): DecorationSet {
  const decorations: Decoration[] = []
  let prompt: string | undefined
  doc.forEach((node, at) => {
    if (prompt && node.type.name === 'paragraph' && node.content.size === 0)
      decorations.push(Decoration.node(at, at + node.nodeSize, { 'data-prompt': prompt }))
    prompt = node.type.name === 'heading' ? promptOf(node.textContent) : undefined
  })
  return DecorationSet.create(doc, decorations)
}
