import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import type { Room } from './room.client'

/** Claiming the selected passage: the offer beside it, the list of criteria, what is said of it. */
export function useClaiming(room: Room | null, editor: Editor | null) {
  const [isOpen, setOpen] = useState(false)
  const [isOffered, setOffered] = useState(false)
  const [said, say] = useState('')
  // The criterion that something was claimed for last.
  const [latest, setLatest] = useState<string | null>(null)
  const offer = useRef<HTMLButtonElement>(null)

  const open = useCallback(() => {
    room?.showPassage(true)
    setOpen(true)
  }, [room])
  const close = useCallback(() => {
    room?.showPassage(false)
    setOpen(false)
  }, [room])

  // Offered once a selection is made, not while the pointer still draws it.
  useEffect(() => {
    if (!editor) return
    let isDrawing = false
    const look = () => {
      const { from, to } = editor.state.selection
      setOffered(!isDrawing && editor.isFocused && editor.state.doc.textBetween(from, to, ' ').trim() !== '')
    }
    const down = () => {
      isDrawing = true
      setOffered(false)
    }
    const up = () => {
      isDrawing = false
      setTimeout(look)
    }
    editor.on('selectionUpdate', look)
    editor.on('blur', look)
    editor.view.dom.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    return () => {
      editor.off('selectionUpdate', look)
      editor.off('blur', look)
      document.removeEventListener('pointerup', up)
    }
  }, [editor])

  useLayoutEffect(() => {
    const button = offer.current
    const sheet = button?.offsetParent
    if (!isOffered || !editor || !button || !sheet) return
    const { to } = editor.state.selection
    const end = editor.view.coordsAtPos(to, -1)
    const frame = sheet.getBoundingClientRect()
    button.style.top = `${end.bottom - frame.top + sheet.scrollTop + 8}px`
    button.style.left = `${Math.min(end.left - frame.left, sheet.clientWidth - button.offsetWidth - 12)}px`
  })

  const claim = useCallback(
    (code: string) => {
      if (room?.claim(code)) {
        say(m.write_claimed({ code }))
        setLatest(code)
      }
      editor?.view.focus()
    },
    [room, editor],
  )
  const remove = useCallback(
    (id: string, code: string) => {
      say(room?.removeClaim(id) ? m.write_unclaimed({ code }) : m.write_let_go({ code }))
    },
    [room],
  )
  const show = useCallback(
    (id: string) => {
      const range = room?.view.claims.find((claimed) => claimed.id === id)?.ranges[0]
      if (!range || !editor) return
      editor.view.focus()
      editor.chain().setTextSelection(range).scrollIntoView().run()
    },
    [room, editor],
  )
  return { isOpen, isOffered, open, close, claim, remove, show, said, offer, latest }
}
