import { useEffect } from 'react'
import { m } from '~/platform/i18n/messages'
import type { KeyLine } from '~/ui/key-sheet'

interface Shortcuts {
  editor: object | null
  openClaims: () => void
  openLink: () => void
  openFind: () => void
  save: (() => void) | undefined
}

/** The page's keys beside the editor's own. */
export function useShortcuts({ editor, openClaims, openLink, openFind, save }: Shortcuts) {
  useEffect(() => {
    if (!editor) return
    const pressed = (event: KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      // By the key's place: on a Mac, Alt and C together type “ç”.
      if (event.altKey && !isMod && event.code === 'KeyC') openClaims()
      else if (isMod && !event.altKey && !event.shiftKey && key === 'k') openLink()
      else if (isMod && !event.altKey && event.shiftKey && key === 'f') openFind()
      // Everything is saved as it is written; the habit of pressing this is met all the same.
      else if (isMod && !event.altKey && !event.shiftKey && key === 's') save?.()
      else if (event.altKey && event.key === 'F10')
        document.querySelector<HTMLElement>('.toolbar [tabindex="0"]')?.focus()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [editor, openClaims, openLink, openFind, save])
}

/** What the sheet of keys says of the writing page. */
export const keyLines = (): KeyLine[] => [
  { keys: ['Ctrl B', 'Ctrl I'], does: m.write_key_bold() },
  { keys: ['Ctrl Alt 2', 'Ctrl Alt 3'], does: m.write_key_headings() },
  { keys: ['Ctrl Alt 5'], does: m.write_key_haiku() },
  { keys: ['Ctrl K'], does: m.write_key_link() },
  { keys: ['Alt C'], does: m.write_key_claim() },
  { keys: ['Ctrl Shift F'], does: m.write_key_find() },
  { keys: ['Ctrl Z', 'Ctrl Shift Z'], does: m.write_key_undo() },
  { keys: ['Ctrl S'], does: m.write_key_save() },
  { keys: ['F9'], does: m.write_key_only_page() },
  { keys: ['Alt F10'], does: m.write_key_toolbar() },
  { keys: ['Tab'], does: m.write_key_tab() },
]
