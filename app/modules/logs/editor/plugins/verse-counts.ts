import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { countLine, countVerse, rangeText, type LineCount, type WordCounter } from '../../verse'

export interface VerseCountsOptions {
  /** Loads the word counter; asked for only once a verse is there. */
  load: () => Promise<WordCounter>
  /** The words around the figures. */
  words: {
    /** "about 17" */
    total: (range: string) => string
    /** "“toward” has one syllable or two" */
    varies: (word: string, range: string) => string
    /** What a verse is called by a screen reader: "Haiku; about 5, 6–7 and 5 syllables". */
    verse: (lines: string[]) => string
    unnamed: string
  }
}

interface Counts {
  decorations: DecorationSet
  counter: WordCounter | undefined
}
const key = new PluginKey<Counts>('verseCounts')

/** The count of each line in the margin, in the quietest ink: a courtesy, never a judgement (domain.md). */
export const VerseCounts = Extension.create<VerseCountsOptions>({
  name: 'verseCounts',

  addProseMirrorPlugins() {
    const { load, words } = this.options
    const counted = new WeakMap<Node, LineCount>()
    let loading: Promise<void> | undefined

    const decorate = (doc: Node, counter: WordCounter | undefined) => {
      const decorations: Decoration[] = []
      doc.descendants((node, pos) => {
        if (node.type.name !== 'verse') return !node.isTextblock
        const lines: LineCount[] = []
        node.forEach((line, offset) => {
          if (!counter) return
          const count = counted.get(line) ?? countLine(line.textContent, counter)
          counted.set(line, count)
          lines.push(count)
          if (count.to === 0) return
          const from = pos + 1 + offset
          const title = count.varies.map(({ word, ...range }) => words.varies(word, rangeText(range))).join('; ')
          decorations.push(
            Decoration.node(from, from + line.nodeSize, { 'data-count': rangeText(count), ...(title && { title }) }),
          )
        })
        const total = countVerse(lines)
        const spoken = lines.filter((line) => line.to > 0).map(rangeText)
        decorations.push(
          Decoration.node(pos, pos + node.nodeSize, {
            'aria-label': spoken.length > 0 ? words.verse(spoken) : words.unnamed,
            ...(total.to > 0 && lines.length > 1 && { 'data-total': words.total(rangeText(total)) }),
          }),
        )
        return false
      })
      return DecorationSet.create(doc, decorations)
    }

    const loadFor = (view: EditorView) => {
      if (loading || key.getState(view.state)?.counter || !hasVerse(view.state.doc)) return
      loading = load().then(
        (counter) => void (!view.isDestroyed && view.dispatch(view.state.tr.setMeta(key, counter))),
        // Without a network it was perhaps never fetched: no counts, and the next change tries again.
        () => void (loading = undefined),
      )
    }

    return [
      new Plugin<Counts>({
        key,
        state: {
          init: (_, state) => ({ counter: undefined, decorations: decorate(state.doc, undefined) }),
          apply: (tr, before) => {
            const counter = (tr.getMeta(key) as WordCounter | undefined) ?? before.counter
            if (!tr.docChanged && counter === before.counter) return before
            return { counter, decorations: decorate(tr.doc, counter) }
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
        },
        view: (view) => {
          loadFor(view)
          return { update: loadFor }
        },
      }),
    ]
  },
})

function hasVerse(doc: Node): boolean {
  let found = false
  doc.descendants((node) => {
    found ||= node.type.name === 'verse'
    return !found && !node.isTextblock
  })
  return found
}
