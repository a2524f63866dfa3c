import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { deviceId, newId } from '../../device/device-id'
import { type Journal, type KeptVersion, openJournal } from '../../device/journal'
import { keepTitle, readKeptPage } from '../../device/kept-page'
import { markUnsent } from '../../device/unsent-mark'
import { claimNotesIn, type ClaimNotes, letClaimGo, onClaimNotes, setClaimNote } from '../../claim-notes'
import { countWords, renderHtml, type DocumentJson } from '../../document'
import { takeBrowserSelection } from '../../editor/browser-selection'
import {
  claimSelection,
  claimsAtSelection,
  hasPassage,
  liveClaims,
  type LiveClaim,
  removeClaim,
} from '../../editor/claims'
import type { LeftOut } from '../../editor/clean-html'
import { createEditor } from '../../editor/create-editor'
import { showPassage } from '../../editor/plugins/shown-passage'
import { setVerseSettings } from '../../editor/plugins/verse-counts'
import { project } from '../../editor/projection'
import { toggleVerse } from '../../editor/schema/verse-commands'
import { beginFirst, postBegun } from '../../sync-client/begin-first'
import { EntrySync } from '../../sync-client/entry-sync'
import { letGo, wouldLoseLingering } from '../../sync-client/linger'
import type { Phase, SaveState } from '../../sync-client/save-state'
import { postTitle, TitleSync } from '../../sync-client/title-sync'
import { httpTransport } from '../../sync-client/transport'
import { isNowhere } from '~/ui/arrival'
import { plainSettings, type VerseSettings } from '../../verse-settings'
import { textBlocks } from '../../text-blocks'
import { editorWords } from './editor-words'
import * as Y from 'yjs'

/** What the buttons show of the place where the caret is. */
export interface Styles {
  heading: number
  bold: boolean
  italic: boolean
  list: boolean
  numbered: boolean
  quotation: boolean
  link: string | null
  verse: boolean
  canUndo: boolean
  canRedo: boolean
  hasPassage: boolean
}

/** Everything about the entry that is being written which the page shows. Replaced, never changed. */
export interface RoomView {
  phase: Phase
  save: SaveState
  keepsCopies: boolean
  merged: KeptVersion | null
  editor: Editor | null
  words: number | null
  claims: LiveClaim[]
  /** Claims that stood here since the page was opened, and whose passages do no more. */
  gone: Pick<LiveClaim, 'id' | 'criterion' | 'quote'>[]
  /** What the author says of the claims, and which were let go. */
  said: ClaimNotes
  /** Claims that the selection touches, or that the caret is in. */
  touched: Pick<LiveClaim, 'id' | 'criterion'>[]
  styles: Styles
  /** The text to be read, where the editor may not be mounted. */
  readHtml: string | null
  /** Characters of something that was refused as too long. */
  tooLong: number | null
  /** What the last paste held and an entry doesn't take. */
  leftOut: LeftOut | null
  /** A title that was written here; null: the one the page came with. */
  title: string | null
}

const noStyles: Styles = {
  heading: 0,
  bold: false,
  italic: false,
  list: false,
  numbered: false,
  quotation: false,
  link: null,
  verse: false,
  canUndo: false,
  canRedo: false,
  hasPassage: false,
}

export interface RoomOptions {
  person: string
  entry: string
  savedAt: string | null
  /** What the editor's page is called. */
  label: string
}

/** The room an entry is written in: its document kept in step, and the editor on it. */
export class Room {
  readonly #sync: EntrySync
  readonly #listeners = new Set<() => void>()
  readonly #leaving = new AbortController()
  #journal: Promise<Journal> | undefined
  readonly #title: TitleSync
  #view: RoomView
  #isMarked: boolean | undefined
  #verse: VerseSettings | undefined
  /** Every claim that stood here since the page was opened, as it last did. */
  readonly #seen = new Map<string, RoomView['gone'][number]>()
  #counting: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: RoomOptions) {
    const { person, entry, savedAt } = options
    const journal = () => (this.#journal = openJournal(person))
    const transport = beginFirst(httpTransport({ deviceId: deviceId() }), {
      person,
      journal: () => this.#journal ?? journal(),
      post: postBegun(),
    })
    this.#sync = new EntrySync({ person, entry, savedAt, transport, newId, journal })
    this.#title = new TitleSync({
      post: (title) => postTitle(entry, title),
      keep: (title) => this.#keepTitle(title),
      changed: () => {
        this.#mark()
        this.#show(this.#ofSync())
      },
    })
    this.#view = {
      ...this.#ofSync(),
      editor: null,
      words: null,
      claims: [],
      gone: [],
      said: claimNotesIn(this.#sync.doc),
      touched: [],
      styles: noStyles,
      readHtml: null,
      tooLong: null,
      leftOut: null,
      title: null,
    }
  }

  get view(): RoomView {
    return this.#view
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens the entry and, when our editor knows everything in it, mounts the editor in `element`. */
  async open(element: HTMLElement): Promise<void> {
    const { signal } = this.#leaving
    this.#sync.subscribe(() => this.#synced(element))
    for (const event of ['online', 'focus', 'pageshow']) window.addEventListener(event, this.retry, { signal })
    document.addEventListener('visibilitychange', this.retry, { signal })
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (this.#sync.wouldLoseText || wouldLoseLingering()) event.preventDefault()
      },
      { signal },
    )
    await this.#sync.open()
    this.#synced(element)
    await this.#recallTitle()
  }

  retry = (): void => {
    this.#sync.wake()
    this.#title.wake()
  }
  setTitle = (title: string): void => {
    this.#show({ title })
    this.#title.change(title.trim())
  }
  dismissMerged = (): void => this.#sync.dismissMerged()
  dismissTooLong = (): void => this.#show({ tooLong: null })
  dismissLeftOut = (): void => this.#show({ leftOut: null })

  /** Keeps the selected passage visible while the keyboard is elsewhere. */
  showPassage(isShown: boolean): void {
    const { editor } = this.#view
    if (!editor || editor.isDestroyed) return
    if (isShown) takeBrowserSelection(editor.view)
    editor.view.dispatch(showPassage(editor.state, isShown))
  }

  /** What stands on the page, to be taken out when it can't be saved. */
  text = (): string => textBlocks(project(this.#sync.doc) as DocumentJson).text

  toggleVerse = (): void => {
    const { editor } = this.#view
    editor?.view.focus()
    if (editor) toggleVerse(editor.state, editor.view.dispatch, editor.view)
  }

  /** Counts verse by these settings from now on. */
  setVerse(settings: VerseSettings): void {
    const { editor } = this.#view
    const isSame = JSON.stringify(settings) === JSON.stringify(this.#verse)
    this.#verse = settings
    if (editor && !editor.isDestroyed && !isSame) editor.view.dispatch(setVerseSettings(editor.state, settings))
  }

  /** Claims the selected passage for the criterion with this code; false when none is selected. */
  claim(code: string): boolean {
    const { editor } = this.#view
    return !!editor && claimSelection(newId(), code)(editor.state, editor.view.dispatch)
  }

  /** Takes a claim away; its text stays. For one whose passage was deleted: it is not missed any more. */
  removeClaim(id: string): boolean {
    const { editor } = this.#view
    if (!editor) return false
    const isThere = removeClaim(id)(editor.state, editor.view.dispatch)
    letClaimGo(this.#sync.doc, id)
    return isThere
  }

  /** Writes what the author says of a claim. */
  setNote(id: string, note: string): void {
    setClaimNote(this.#sync.doc, id, note)
  }

  close(): void {
    this.#leaving.abort()
    clearTimeout(this.#counting)
    this.#view.editor?.destroy()
    this.#listeners.clear()
    this.#title.close()
    letGo(`${this.options.person} ${this.options.entry}`, this.#sync)
  }

  #ofSync(): Pick<RoomView, 'phase' | 'save' | 'keepsCopies' | 'merged'> {
    const { phase, state, keepsCopies, mergedVersion: merged } = this.#sync
    return { phase, save: this.#withTitle(state), keepsCopies, merged }
  }

  #mark(): void {
    const isUnsent = this.#sync.hasUnsent || this.#title.hasUnsent
    if (isUnsent === this.#isMarked) return
    this.#isMarked = isUnsent
    markUnsent(this.options.person, this.options.entry, isUnsent)
  }

  /** The title is part of what "saved" means. */
  #withTitle(state: SaveState): SaveState {
    if ((state.is !== 'saved' && state.is !== 'offline') || !this.#title.hasUnsent) return state
    if (state.is === 'saved' && !this.#title.hasFailed) return { is: 'saving', at: state.at }
    return { is: this.#title.isKept ? 'kept' : 'unkept' }
  }

  async #keepTitle(title: string | null): Promise<boolean> {
    try {
      if (!this.#journal) return false
      await keepTitle(await this.#journal, this.options.entry, title)
      return true
    } catch {
      return false
    }
  }

  /** A title that was written here without the server and never arrived. */
  async #recallTitle(): Promise<void> {
    try {
      if (!this.#journal) return
      const { unsentTitle } = await readKeptPage(await this.#journal, this.options.entry)
      if (unsentTitle !== null && this.#view.title === null) this.setTitle(unsentTitle)
    } catch {
      // Nothing is kept here.
    }
  }

  #synced(element: HTMLElement): void {
    if (this.#leaving.signal.aborted) return
    this.#mark()
    const { phase } = this.#sync
    if (phase === 'writing' && !this.#view.editor) this.#mount(element)
    if (phase === 'reading' && this.#view.readHtml === null) {
      // Before anything that the editor would delete comes near it.
      this.#view.editor?.destroy()
      this.#show({ editor: null, readHtml: htmlOf(this.#sync.doc) })
    }
    this.#show(this.#ofSync())
  }

  #mount(element: HTMLElement): void {
    this.#verse ??= element.dataset.verse ? (JSON.parse(element.dataset.verse) as VerseSettings) : plainSettings
    const editor = createEditor({
      element,
      doc: this.#sync.doc,
      label: this.options.label,
      describedBy: 'write-keys',
      onTooLong: (tooLong) => this.#show({ tooLong }),
      onLeftOut: (leftOut) => this.#show({ leftOut }),
      ...editorWords(this.#verse),
    })
    editor.on('transaction', ({ transaction }) => {
      this.#show({ styles: stylesOf(editor), touched: touchedIn(editor) })
      if (transaction.docChanged) this.#countSoon(editor)
    })
    const stop = onClaimNotes(this.#sync.doc, () => this.#show({ said: claimNotesIn(this.#sync.doc) }))
    this.#leaving.signal.addEventListener('abort', stop)
    this.#show({ editor, styles: stylesOf(editor), touched: touchedIn(editor), said: claimNotesIn(this.#sync.doc) })
    this.#count(editor)
    // An empty page is opened to be written on, and one that is carried on with from its end.
    if (!isNowhere(document.activeElement)) return
    if (location.hash === '#end') editor.commands.focus('end')
    else if (editor.isEmpty) editor.view.focus()
  }

  #countSoon(editor: Editor): void {
    clearTimeout(this.#counting)
    this.#counting = setTimeout(() => this.#count(editor), 150)
  }

  #count(editor: Editor): void {
    const counts = countsOf(editor)
    for (const { id, criterion, quote } of counts.claims) this.#seen.set(id, { id, criterion, quote })
    const here = new Set(counts.claims.map(({ id }) => id))
    this.#show({ ...counts, gone: [...this.#seen.values()].filter(({ id }) => !here.has(id)) })
  }

  #show(change: Partial<RoomView>): void {
    const before = this.#view as unknown as Record<string, unknown>
    const changed = Object.entries(change).filter(([name, value]) => !isSame(name, before[name], value))
    if (changed.length === 0) return
    this.#view = { ...this.#view, ...Object.fromEntries(changed) }
    for (const listener of this.#listeners) listener()
  }
}

/** The small plain values of a view, compared by what they say, so that the page isn't drawn anew at every key. */
const plain = new Set(['save', 'styles', 'touched', 'gone'])
const isSame = (name: string, a: unknown, b: unknown) =>
  a === b || (plain.has(name) && JSON.stringify(a) === JSON.stringify(b))

function stylesOf(editor: Editor): Styles {
  const undo = (yUndoPluginKey.getState(editor.state) as { undoManager?: Y.UndoManager } | undefined)?.undoManager
  return {
    heading: editor.isActive('heading', { level: 2 }) ? 2 : editor.isActive('heading', { level: 3 }) ? 3 : 0,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    list: editor.isActive('bulletList'),
    numbered: editor.isActive('orderedList'),
    quotation: editor.isActive('blockquote'),
    link: (editor.getAttributes('link').href as string | undefined) ?? null,
    verse: editor.isActive('verse'),
    canUndo: (undo?.undoStack.length ?? 0) > 0,
    canRedo: (undo?.redoStack.length ?? 0) > 0,
    hasPassage: hasPassage(editor.state),
  }
}

const touchedIn = ({ state }: Editor) => claimsAtSelection(state).map(({ id, criterion }) => ({ id, criterion }))

function countsOf(editor: Editor): Pick<RoomView, 'words' | 'claims'> {
  const { doc } = editor.state
  return { words: countWords(doc.textBetween(0, doc.content.size, '\n', '\n')), claims: liveClaims(doc) }
}

/** The document as HTML for reading; what is not known in it is left out of sight and stays in the document. */
const htmlOf = (doc: Y.Doc): string => renderHtml(project(doc) as DocumentJson)

/** How a kept version reads, and its text to be copied. */
export function showVersion(version: KeptVersion): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, version.state)
  return htmlOf(doc)
}
