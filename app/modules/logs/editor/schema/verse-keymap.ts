import type { Editor, KeyboardShortcutCommand } from '@tiptap/core'
import { chainCommands } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import {
  arrowOut,
  joinBelow,
  joinLineAbove,
  leaveBelow,
  leaveFromEmptyLine,
  liftFirstLine,
  newLine,
  toggleVerse,
} from './verse-commands'

/** What each key does in and beside a verse; the first command that applies is taken. */
export const verseKeys: Record<string, Command> = {
  Enter: chainCommands(leaveFromEmptyLine, newLine),
  'Shift-Enter': newLine,
  'Mod-Enter': leaveBelow,
  Backspace: chainCommands(liftFirstLine, joinLineAbove, joinBelow('Backspace')),
  Delete: joinBelow('Delete'),
  ArrowUp: arrowOut('up'),
  ArrowDown: arrowOut('down'),
  'Mod-Alt-5': toggleVerse,
}

/** The same keys for TipTap. */
export function verseKeymap(editor: Editor): Record<string, KeyboardShortcutCommand> {
  const bind = (command: Command): KeyboardShortcutCommand => {
    return () => command(editor.state, editor.view.dispatch, editor.view)
  }
  return Object.fromEntries(Object.entries(verseKeys).map(([key, command]) => [key, bind(command)]))
}
