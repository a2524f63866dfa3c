import { Node } from '@tiptap/core'
import { verseKeymap } from './verse-keymap'

/**
 * A haiku or other short verse: one or more lines that stay lines. Three is a convention, not a rule
 * of the schema: with exactly three, a verse dies as a whole when two devices replace a line (sync.md).
 */
export const Verse = Node.create({
  name: 'verse',
  group: 'block',
  content: 'verseLine+',
  defining: true,
  priority: 150,

  parseHTML() {
    return [{ tag: 'div.haiku' }]
  },

  renderHTML() {
    return ['div', { class: 'haiku', role: 'group' }, 0]
  },

  addKeyboardShortcuts() {
    return verseKeymap(this.editor)
  },
})

/** One line of a verse. It holds text and marks, no break: a new line is a new node. */
export const VerseLine = Node.create({
  name: 'verseLine',
  content: 'text*',
  defining: true,

  parseHTML() {
    return [{ tag: 'div.line' }, { tag: 'span.line' }]
  },

  renderHTML() {
    return ['div', { class: 'line' }, 0]
  },
})
