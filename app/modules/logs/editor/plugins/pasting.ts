import { type Editor, Extension } from '@tiptap/core'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin, TextSelection, type EditorState } from '@tiptap/pm/state'
import { cleanHtml, type LeftOut } from '../clean-html'
import { isMarkdown } from '../markdown'
import { isSafeHref } from '../schema/href'
import { toVerseSlice } from '../schema/verse-lines'

/** So many characters one entry may hold: ten times the longest log. Far more would make the page slow to write on. */
export const longestEntry = 400_000

export interface PastingOptions {
  /** Something pasted or dropped was refused since the entry would have become too long. */
  onTooLong: (length: number) => void
  /** Something pasted held what an entry doesn't take. */
  onLeftOut: (leftOut: LeftOut) => void
}

/** What becomes of pasted text: too much is refused, lines stay lines in a verse, a copy takes no claim along. */
export const Pasting = Extension.create<PastingOptions>({
  name: 'pasting',

  addOptions() {
    return { onTooLong: () => {}, onLeftOut: () => {} }
  },

  addProseMirrorPlugins() {
    const { onTooLong, onLeftOut } = this.options
    const { editor } = this
    // Ctrl/⌘ Shift V: the text as it is.
    let isPlain = false
    // Ids of claims that stood in this document since it was opened.
    const stood = new Set<string>()
    return [
      new Plugin({
        state: {
          init: (_, state) => collectClaims(state.doc.content, stood),
          apply: (tr) => (tr.docChanged ? collectClaims(tr.doc.content, stood) : stood),
        },
        props: {
          handleKeyDown(_view, event) {
            isPlain = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v'
            return false
          },
          transformPastedHTML(html) {
            // Copied in this editor: it is as it should be.
            if (html.includes('data-pm-slice')) return html
            const cleaned = cleanHtml(html)
            if (cleaned.leftOut.pictures + cleaned.leftOut.tables > 0) onLeftOut(cleaned.leftOut)
            return cleaned.html
          },
          handlePaste(view, event, slice) {
            const { state } = view
            const text = event.clipboardData?.getData('text/plain').trim() ?? ''
            // Measured before anything is parsed into the page: this also catches what parses into little text.
            const length = Math.max(slice.content.size, text.length)
            if (state.doc.content.size + length > longestEntry) {
              onTooLong(length)
              return true
            }
            if (isSafeHref(text) && isInOneBlock(state)) {
              const { from, to } = state.selection
              view.dispatch(state.tr.addMark(from, to, state.schema.marks.link!.create({ href: text })))
              return true
            }
            const html = event.clipboardData?.getData('text/html') ?? ''
            if (!isPlain && html === '' && !isInVerse(state) && isMarkdown(text)) {
              void pasteMarkdown(editor, text)
              return true
            }
            if (!isInVerse(state)) return false
            const lines = Fragment.fromArray(toVerseSlice(state.schema, slice))
            view.dispatch(state.tr.replaceSelection(new Slice(lines, 1, 1)).scrollIntoView())
            return true
          },
          handleDrop(view, _event, slice, moved) {
            if (moved || view.state.doc.content.size + slice.content.size <= longestEntry) return false
            onTooLong(slice.content.size)
            return true
          },
          transformPasted(slice, view) {
            const standing = new Set<string>()
            const isMoved = view.dragging?.move === true
            if (!isMoved) collectClaims(view.state.doc.content, standing)
            // What was cut from this entry keeps its claim where it is put back; a copy gets none.
            return new Slice(
              withoutClaims(slice.content, (id) => stood.has(id) && !standing.has(id)),
              slice.openStart,
              slice.openEnd,
            )
          },
        },
      }),
    ]
  },
})

/** Puts Markdown in as what it means; as its own text where the reader of Markdown can't be fetched. One step to undo. */
async function pasteMarkdown(editor: Editor, text: string) {
  const put = (content: string | object) => {
    if (!editor.isDestroyed) editor.chain().setMeta('uiEvent', 'paste').insertContent(content).scrollIntoView().run()
  }
  const paragraphs = () =>
    text.split(/\n{2,}/).map((words) => ({ type: 'paragraph', content: words ? [{ type: 'text', text: words }] : [] }))
  try {
    const { marked } = await import('marked')
    put(cleanHtml(await marked.parse(text, { gfm: true, breaks: false })).html)
  } catch {
    put(paragraphs())
  }
}

function isInVerse({ selection: { $from, $to } }: EditorState): boolean {
  return (
    $from.parent.type.name === 'verseLine' &&
    $to.parent.type.name === 'verseLine' &&
    $from.before(-1) === $to.before(-1)
  )
}

const isInOneBlock = ({ selection }: EditorState) =>
  selection instanceof TextSelection && !selection.empty && selection.$from.sameParent(selection.$to)

function collectClaims(content: Fragment, into: Set<string>): Set<string> {
  content.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === 'claim') into.add(mark.attrs.id as string)
  })
  return into
}

function withoutClaims(content: Fragment, mayKeep: (id: string) => boolean): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (!node.isText) return nodes.push(node.copy(withoutClaims(node.content, mayKeep)))
    const marks = node.marks.filter((mark) => mark.type.name !== 'claim' || mayKeep(mark.attrs.id as string))
    return nodes.push(node.mark(marks))
  })
  return Fragment.fromArray(nodes)
}
