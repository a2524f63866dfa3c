import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { afterKey, atRest, type Writing } from '../../rhythm/pause'

/** Whether it is time to offer a pause: after so many minutes of writing, until it is put away or taken. */
export function usePause(editor: Editor | null, minutes: number | null) {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    if (!editor || minutes === null) return
    let writing: Writing = atRest
    const typed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged || !editor.isFocused) return
      writing = afterKey(writing, Date.now())
      if (writing.written < minutes * 60_000) return
      writing = atRest
      setDue(true)
    }
    editor.on('transaction', typed)
    return () => {
      editor.off('transaction', typed)
    }
  }, [editor, minutes])
  return { isDue, putAway: () => setDue(false) }
}
