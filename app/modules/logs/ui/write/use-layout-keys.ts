import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useState } from 'react'

export type Sheet = 'outline' | 'page' | 'criteria'

/** What of the page is shown: on a phone one sheet of three; the page alone after F9; and nothing but it while typing. */
export function useLayoutKeys(editor: Editor | null) {
  const [view, setView] = useState<Sheet>('page')
  const [isOnlyPage, setOnly] = useState(false)
  const [isTyping, setTyping] = useState(false)

  const setOnlyPage = useCallback(
    (isOnly: boolean) => {
      setOnly(isOnly)
      editor?.view.focus()
    },
    [editor],
  )

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'F9') {
        event.preventDefault()
        setOnlyPage(!isOnlyPage)
      } else if (event.key === 'Escape' && isOnlyPage && !isAsking()) setOnlyPage(false)
    }
    // Before the editor and the list of criteria, which take Escape for themselves.
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [isOnlyPage, setOnlyPage])

  useEffect(() => {
    if (!editor) return
    const { dom } = editor.view
    const typed = () => setTyping(true)
    const moved = (event: Event) => {
      // A hand on the desk moves a mouse by a pixel.
      if (event instanceof PointerEvent && Math.abs(event.movementX) + Math.abs(event.movementY) < 3) return
      setTyping(false)
    }
    dom.addEventListener('beforeinput', typed)
    document.addEventListener('pointermove', moved, { passive: true })
    dom.addEventListener('blur', moved)
    return () => {
      dom.removeEventListener('beforeinput', typed)
      document.removeEventListener('pointermove', moved)
      dom.removeEventListener('blur', moved)
    }
  }, [editor])

  // The line that is written stays at about the middle of the page alone.
  useEffect(() => {
    if (!editor || !isOnlyPage) return
    const centre = () => {
      const sheet = editor.view.dom.closest('.sheet')
      if (!sheet || !editor.isFocused) return
      const { top } = editor.view.coordsAtPos(editor.state.selection.head)
      const away = top - (sheet.getBoundingClientRect().top + sheet.clientHeight * 0.45)
      if (Math.abs(away) > 24) sheet.scrollBy({ top: away })
    }
    centre()
    editor.on('update', centre)
    return () => void editor.off('update', centre)
  }, [editor, isOnlyPage])

  return { view, setView, isOnlyPage, setOnlyPage, isTyping }
}

/** The list of criteria or a dialog is open: Escape closes that first. */
const isAsking = () => document.querySelector('.popover.claim, dialog[open]') !== null
