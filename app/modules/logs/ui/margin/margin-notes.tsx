import { type ReactNode, type RefObject, useRef } from 'react'
import { m } from '~/platform/i18n/messages'
import { useIsomorphicLayoutEffect } from '~/ui/layout-effect'

/** A note as the margin shows it; `start` and `length` count over the entry's plain text. */
export interface ShownNote {
  id: string
  start: number
  length: number
  quote: string
  note: string
  /** The code of the criterion it is about, if any. */
  code: string | null
  /** Who and when, in words. */
  by: string
  /** It asks for a reply: what that is, and whose and when in words. */
  reply?: { words: string; by: string } | null
  /** Why it was not kept as it stands here. */
  refused?: string
  /** What can be done with it. */
  actions?: ReactNode
}

const gap = 12

/**
 * Notes beside the passages they hang on. In a wide window each stands at the height of its passage, and one that would
 * lie over another moves down; in a narrow one, in print and without JavaScript they follow the text, with the words
 * they are about.
 */
export function MarginNotes({
  notes,
  beside,
  text,
}: {
  notes: readonly ShownNote[]
  beside: RefObject<HTMLDivElement>
  /** Changes when the text was drawn anew. */
  text: string
}) {
  const margin = useRef<HTMLDivElement>(null)
  useIsomorphicLayoutEffect(() => {
    const column = margin.current
    const grid = beside.current
    if (!column || !grid) return
    const arrange = () => arrangeNotes(grid, column)
    arrange()
    const observer = new ResizeObserver(arrange)
    observer.observe(grid)
    for (const note of column.children) observer.observe(note)
    return () => observer.disconnect()
  }, [notes, text, beside])
  const inOrder = [...notes].sort((a, b) => a.start - b.start || a.length - b.length)
  return (
    <div className="margin" ref={margin}>
      {inOrder.map((note) => (
        <aside
          className={note.reply === undefined ? 'note' : 'note asks'}
          key={note.id}
          id={`margin-${note.id}`}
          data-note={note.id}
          aria-label={labelOf(note)}
        >
          <p className="on-words">
            <a href={`#at-${note.id}`}>“{shorten(note.quote)}”</a>
          </p>
          <p className="said">{note.note}</p>
          <p className="who">
            {note.code && <b>{note.code} </b>}
            {note.by}
          </p>
          {note.reply && (
            <>
              <p className="said reply">{note.reply.words}</p>
              <p className="who">{note.reply.by}</p>
            </>
          )}
          {note.refused && (
            <p className="error" role="alert">
              {m.logs_note_not_kept({ why: note.refused })}
            </p>
          )}
          {note.actions}
        </aside>
      ))}
    </div>
  )
}

const labelOf = (note: ShownNote) =>
  note.reply !== undefined
    ? m.logs_question_on_words({ quote: shorten(note.quote) })
    : note.code
      ? m.logs_note_on({ code: note.code })
      : m.logs_note_on_words({ quote: shorten(note.quote) })

export function shorten(quote: string, most = 60): string {
  const line = quote.replace(/\s+/g, ' ')
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s\S*$/, '')} …`
}

/** Sets each note's place through the CSSOM: the policy refuses style attributes, and a place is no class. */
function arrangeNotes(grid: HTMLElement, column: HTMLElement) {
  const notes = [...column.querySelectorAll<HTMLElement>(':scope > [data-note]')]
  const isBeside = getComputedStyle(column).position === 'relative'
  const top = grid.getBoundingClientRect().top
  let free = 0
  for (const note of notes) {
    if (!isBeside) {
      note.style.removeProperty('top')
      continue
    }
    const passage = document.getElementById(`at-${note.dataset.note}`)
    const wanted = passage ? passage.getClientRects()[0]!.top - top : free
    const place = Math.max(wanted, free)
    note.style.top = `${place}px`
    free = place + note.offsetHeight + gap
  }
  if (isBeside) column.style.minHeight = `${Math.max(0, free - gap)}px`
  else column.style.removeProperty('min-height')
}
