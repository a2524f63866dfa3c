import { useEffect, useRef, useState } from 'react'
import type { RefusalShown } from '~/ui/form'
import { tabStorage } from '~/ui/tab-storage'
import type { CommentKind } from '../../sharing/comment'
import type { PlacedComment } from '../../sharing/place-comments'

/** A comment that isn't sent yet. */
export interface CommentDraft {
  id: string
  kind: CommentKind
  /** The words it is about; empty for the whole entry. */
  quote: string
  /** Where they were selected. */
  start: string
  end: string
  text: string
}
export interface DraftInHand extends CommentDraft {
  /** It changes one that was sent: its words stay. */
  isChange: boolean
  /** Words were just selected: the form comes to them. */
  isCalled: boolean
  set: (fields: Partial<CommentDraft>) => void
  /** Begins a comment on selected words; what was typed so far stays. */
  take: (selected: { start: number; length: number; quote: string }) => void
  putAway: () => void
}

interface Given {
  /** Whose it is, on what. */
  key: string
  newId: string
  changing: PlacedComment | null
  refusal: RefusalShown | undefined
  comments: readonly PlacedComment[]
}

const blank = (id: string): CommentDraft => ({ id, kind: 'question', quote: '', start: '', end: '', text: '' })

/** The comment in hand: it outlives a reload, a refusal and signing in again, in this tab; it is let go once it is among the comments. */
export function useCommentDraft({ key, newId, changing, refusal, comments }: Given): DraftInHand {
  const [draft, setDraft] = useState(() => begin({ newId, changing, refusal }))
  const [isCalled, setCalled] = useState(false)
  const place = `oldpond.comment ${key}`
  const isChange = comments.some((comment) => comment.id === draft.id)

  useEffect(() => {
    if (refusal || changing) return
    const kept = readKept(place)
    // Sent before the page was left: then it stands among the comments.
    if (kept && !comments.some((comment) => comment.id === kept.id && comment.text === kept.text)) setDraft(kept)
  }, [place]) // eslint-disable-line react-hooks/exhaustive-deps -- once, when the page is there

  const changingId = changing?.id
  useEffect(() => {
    if (changing) setDraft(begin({ newId, changing, refusal: undefined }))
  }, [changingId]) // eslint-disable-line react-hooks/exhaustive-deps -- another comment was asked for

  // A new id means that the last comment was taken in.
  const seenId = useRef(newId)
  useEffect(() => {
    if (seenId.current === newId) return
    seenId.current = newId
    if (refusal) return
    if (comments.some((comment) => comment.id === draft.id && comment.text === draft.text.trim())) {
      tabStorage()?.removeItem(place)
      setCalled(false)
      if (!changing) setDraft(blank(newId))
    }
  }, [newId, comments, refusal, changing, draft, place])

  const set = (fields: Partial<CommentDraft>) => {
    const next = { ...draft, ...fields }
    setDraft(next)
    try {
      tabStorage()?.setItem(place, JSON.stringify(next))
    } catch {
      // No room: the form itself still holds it.
    }
  }
  return {
    ...draft,
    isChange,
    isCalled,
    set,
    take: ({ start, length, quote }) => {
      set({ ...(isChange && blank(newId)), start: String(start), end: String(start + length), quote })
      setCalled(true)
    },
    putAway: () => {
      tabStorage()?.removeItem(place)
      setDraft(blank(newId))
      setCalled(false)
    },
  }
}

function begin({ newId, changing, refusal }: Pick<Given, 'newId' | 'changing' | 'refusal'>): CommentDraft {
  const typed = (name: string) => String(refusal?.typed[name] ?? '')
  if (refusal)
    return {
      id: typed('id') || newId,
      kind: typed('kind') === 'note' ? 'note' : 'question',
      quote: typed('quote'),
      start: typed('start'),
      end: typed('end'),
      text: typed('text'),
    }
  if (!changing) return blank(newId)
  const { id, kind, text, passage } = changing
  return { ...blank(id), kind, text, quote: passage.quote }
}

function readKept(place: string): CommentDraft | undefined {
  try {
    const kept = JSON.parse(tabStorage()?.getItem(place) ?? 'null') as CommentDraft | null
    return kept && typeof kept.text === 'string' && kept.text !== '' ? kept : undefined
  } catch {
    return undefined
  }
}
