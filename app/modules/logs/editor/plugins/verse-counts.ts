import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Language } from '../../language'
import { countLine, countVerse, rangeText, wordKey, wordsOf, type Counter, type LineCount } from '../../verse'
import type { VerseSettings } from '../../verse-settings'

export interface VerseCountsOptions {
  settings: VerseSettings
  /** Loads the counter of a language; asked for only once a verse is there. */
  load: (language: Language) => Promise<Counter>
  /** The words around the figures. */
  words: {
    /** "about 17", "about 17, an estimate for Polish" */
    total: (range: string, language: Language) => string
    /** "“toward” has one syllable or two" */
    varies: (word: string, range: string) => string
    /** "“fire” counts as 1: your count" */
    corrected: (word: string, count: number) => string
    /** What a verse is called by a screen reader: "Haiku; about 5, 6–7 and 5 syllables". */
    verse: (lines: string[], settings: VerseSettings, hasCorrected: boolean) => string
    unnamed: string
  }
}

/** What the editor's element tells when a count is clicked: its author asks about it. */
export const countAsked = 'countasked'

interface Counts {
  settings: VerseSettings
  /** Undefined until it is loaded, and again when the language changes. */
  counter: Counter | undefined
  decorations: DecorationSet
}
type Change = Partial<Pick<Counts, 'settings' | 'counter'>>
const key = new PluginKey<Counts>('verseCounts')
const convention = ['5', '7', '5']

/** Counts verse by other settings from now on. */
export const setVerseSettings = (state: EditorState, settings: VerseSettings): Transaction =>
  state.tr.setMeta(key, { settings } satisfies Change)

export interface CountedVerse {
  /** Its words, each once, in the order of the text; those of the caret's line first. */
  words: { word: string; key: string; range: string }[]
  isCounted: boolean
}

/** The words of the verse that the caret is in, with what each counts without a correction; null outside of one. */
export function verseAtCaret(state: EditorState): CountedVerse | null {
  const { $from } = state.selection
  if ($from.parent.type.name !== 'verseLine') return null
  const counter = key.getState(state)?.counter
  const lines = [$from.parent.textContent]
  $from.node(-1).forEach((line) => void lines.push(line.textContent))
  const words = new Map<string, CountedVerse['words'][number]>()
  for (const word of lines.flatMap(wordsOf)) {
    const known = wordKey(word)
    if (words.has(known)) continue
    const { from, to } = counter ? countLine(word, { ...counter, meeting: undefined }) : { from: 0, to: 0 }
    words.set(known, { word, key: known, range: counter ? rangeText({ from, to }) : '' })
  }
  return { words: [...words.values()], isCounted: counter !== undefined }
}

/** The count of each line in the margin, in the quietest ink: a courtesy, never a judgement (domain.md). */
export const VerseCounts = Extension.create<VerseCountsOptions>({
  name: 'verseCounts',

  addProseMirrorPlugins() {
    const { settings: initial, load, words } = this.options
    let counted = new WeakMap<Node, LineCount>()
    let loading: Language | undefined

    const count = (line: Node, counter: Counter, settings: VerseSettings) => {
      const known = counted.get(line) ?? countLine(line.textContent, counter, settings.corrected)
      counted.set(line, known)
      return known
    }

    const decorateVerse = (verse: Node, pos: number, { settings, counter }: Omit<Counts, 'decorations'>) => {
      const decorations: Decoration[] = []
      const isShown = counter !== undefined && settings.hint !== 'none'
      const lines: LineCount[] = []
      verse.forEach((line, offset, at) => {
        if (!isShown) return
        const counts = count(line, counter, settings)
        lines.push(counts)
        const hint = settings.hint === '5-7-5' && verse.childCount === 3 ? convention[at] : undefined
        if (counts.to === 0 && !hint) return
        const from = pos + 1 + offset
        const title = [
          ...counts.varies.map(({ word, ...range }) => words.varies(word, rangeText(range))),
          ...counts.corrected.map(({ word, count }) => words.corrected(word, count)),
        ].join('; ')
        decorations.push(
          Decoration.node(from, from + line.nodeSize, {
            'data-count': counts.to === 0 ? '' : rangeText(counts),
            ...(hint && { 'data-hint': hint }),
            ...(counts.corrected.length > 0 && { 'data-corrected': '' }),
            ...(title && { title }),
          }),
        )
      })
      const total = countVerse(lines)
      const spoken = lines.filter((line) => line.to > 0)
      const hasCorrected = lines.some((line) => line.corrected.length > 0)
      // Of a single line the total says nothing new, but that it is an estimate.
      const hasTotal = total.to > 0 && (lines.length > 1 || settings.language !== 'en')
      decorations.push(
        Decoration.node(pos, pos + verse.nodeSize, {
          'aria-label': spoken.length > 0 ? words.verse(spoken.map(rangeText), settings, hasCorrected) : words.unnamed,
          ...(hasTotal && {
            'data-total': words.total(rangeText(total), settings.language),
            ...(settings.language !== 'en' && { 'data-estimate': '' }),
          }),
        }),
      )
      return decorations
    }

    const decorate = (doc: Node, counts: Omit<Counts, 'decorations'>) => {
      const decorations: Decoration[] = []
      doc.descendants((node, pos) => {
        if (node.type.name !== 'verse') return !node.isTextblock
        decorations.push(...decorateVerse(node, pos, counts))
        return false
      })
      return DecorationSet.create(doc, decorations)
    }

    const loadFor = (view: EditorView) => {
      const { settings, counter } = key.getState(view.state)!
      const { language, hint } = settings
      if (counter || hint === 'none' || loading === language || !hasVerse(view.state.doc)) return
      loading = language
      load(language).then(
        (counter) => {
          if (loading === language) loading = undefined
          if (view.isDestroyed || key.getState(view.state)!.settings.language !== language) return
          view.dispatch(view.state.tr.setMeta(key, { counter } satisfies Change))
        },
        // Without a network it was perhaps never fetched: no counts, and the next change tries again.
        () => void (loading = undefined),
      )
    }

    return [
      new Plugin<Counts>({
        key,
        state: {
          init: (_, { doc }) => {
            const counts = { settings: initial, counter: undefined }
            return { ...counts, decorations: decorate(doc, counts) }
          },
          apply: (tr, before) => {
            const change = tr.getMeta(key) as Change | undefined
            if (!tr.docChanged && !change) return before
            const settings = change?.settings ?? before.settings
            const isOther = settings.language !== before.settings.language
            const counts = { settings, counter: change?.counter ?? (isOther ? undefined : before.counter) }
            if (change) counted = new WeakMap()
            return { ...counts, decorations: decorate(tr.doc, counts) }
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          handleClick: (view, _, event) => {
            if (!isOnCount(event)) return false
            view.dom.dispatchEvent(new CustomEvent(countAsked, { bubbles: true }))
            return false
          },
        },
        view: (view) => {
          loadFor(view)
          return { update: loadFor }
        },
      }),
    ]
  },
})

/** Counts are drawn beside a line and below a verse, where none of its text is. */
function isOnCount({ target, clientX, clientY }: MouseEvent): boolean {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-count], [data-total]') : null
  if (!element) return false
  const box = element.getBoundingClientRect()
  if (element.hasAttribute('data-total')) return clientY > box.bottom
  // A line that turns over has its count beside its first row.
  const { lineHeight, paddingInlineEnd } = getComputedStyle(element)
  return clientX > box.right - parseFloat(paddingInlineEnd) && clientY < box.top + parseFloat(lineHeight) * 1.2
}

function hasVerse(doc: Node): boolean {
  let found = false
  doc.descendants((node) => {
    found ||= node.type.name === 'verse'
    return !found && !node.isTextblock
  })
  return found
}
