import { useEffect, useId, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { longestNote } from '../../claim-notes'
import type { PassageShown } from './page-data'

interface PassageHereProps {
  passage: PassageShown
  /** It was deleted from the text. */
  isLost: boolean
  onNote: (note: string) => void
  onShow: () => void
  onRemove: () => void
}

/** A claimed passage of this entry: its words, what the author says of it, what one can do with it. */
export function PassageHere({ passage: { quote, note }, isLost, onNote, onShow, onRemove }: PassageHereProps) {
  return (
    <div className="passage-here" data-lost={isLost ? '' : undefined}>
      {isLost && <p className="missing">{m.write_lost()}</p>}
      <blockquote>{shortened(quote)}</blockquote>
      <Note note={note} onNote={onNote} />
      <p className="row">
        {!isLost && (
          <button type="button" className="as-link" onClick={onShow}>
            {m.write_show_passage()}
          </button>
        )}
        <button type="button" className="as-link" onClick={onRemove}>
          {isLost ? m.write_lost_let_go() : m.write_remove_claim()}
        </button>
      </p>
    </div>
  )
}

/** Milliseconds of rest after which what was typed is kept. */
const rest = 400

/** Kept as it is typed, with the text; one that another device wrote comes in while nobody types here. */
function Note({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  const keep = useRef(onNote)
  keep.current = onNote
  const latest = useRef(typed)
  latest.current = typed
  useEffect(
    () => () => {
      if (latest.current !== null) keep.current(latest.current)
    },
    [],
  )
  return (
    <div className="field">
      <label htmlFor={id}>{m.write_claim_note()}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={longestNote}
        value={typed ?? note}
        onChange={({ target: { value } }) => {
          setTyped(value)
          clearTimeout(waiting.current)
          waiting.current = setTimeout(() => keep.current(value), rest)
        }}
        onBlur={() => {
          clearTimeout(waiting.current)
          if (typed !== null) onNote(typed)
          setTyped(null)
        }}
      />
    </div>
  )
}

const longest = 110

/** A quotation's beginning, cut between words. */
function shortened(quote: string): string {
  if (quote.length <= longest) return quote
  return `${quote.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
