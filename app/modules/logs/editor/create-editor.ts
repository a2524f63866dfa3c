import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions/placeholder'
import type * as Y from 'yjs'
import type { DocumentJson } from '../document-json'
import { textBlocks } from '../text-blocks'
import { KeysAtBrowserSelection } from './browser-selection'
import { Finding } from './finding'
import { extensions } from './schema'
import { fragmentName } from './schema/schema-version'
import { CaretInText } from './plugins/caret-in-text'
import { ClaimEnds } from './plugins/claim-ends'
import { CurrentBlock } from './plugins/current-block'
import { Pasting, type PastingOptions } from './plugins/pasting'
import { GuidePrompts, type PromptsOptions } from './plugins/prompts'
import { ShownPassage } from './plugins/shown-passage'
import { Typography } from './plugins/typography'
import { UndoSteps } from './plugins/undo-steps'
import { VerseCounts, type VerseCountsOptions } from './plugins/verse-counts'

export interface EditorOptions extends PastingOptions {
  element: HTMLElement
  doc: Y.Doc
  /** What a screen reader calls the page that is written on. */
  label: string
  /** The id of a text about its keys. */
  describedBy: string
  placeholder: string
  counts: VerseCountsOptions
  prompts: PromptsOptions
}

/**
 * Mounts the editor on an entry's Y.Doc. Only for a document that `isKnown`: the editor deletes what its schema refuses,
 * and the deletion would be saved (sync.md, "Traps").
 */
export function createEditor({
  element,
  doc,
  label,
  describedBy,
  placeholder,
  counts,
  prompts,
  onTooLong,
  onLeftOut,
}: EditorOptions): Editor {
  return new Editor({
    element,
    // The CSP refuses style elements; our own sheet has the few rules.
    injectCSS: false,
    // Text that is pasted is read as Markdown as a whole or not at all (plugins/pasting.ts).
    enablePasteRules: false,
    extensions: [
      KeysAtBrowserSelection,
      ...extensions,
      Collaboration.configure({ document: doc, field: fragmentName }),
      Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
      UndoSteps,
      CaretInText,
      ClaimEnds,
      CurrentBlock,
      ShownPassage,
      Pasting.configure({ onTooLong, onLeftOut }),
      VerseCounts.configure(counts),
      GuidePrompts.configure(prompts),
      Finding,
      // The language that the page says the text is in.
      Typography.configure({ language: () => element.closest<HTMLElement>('[lang]')?.lang ?? 'en' }),
    ],
    editorProps: {
      // As everywhere: the lines of a verse stay lines, and blocks are parted by an empty one.
      clipboardTextSerializer: ({ content }) =>
        textBlocks({ type: 'doc', content: (content.toJSON() ?? []) as DocumentJson['content'] }).text,
      attributes: {
        class: 'text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': describedBy,
        spellcheck: 'true',
      },
    },
  })
}
