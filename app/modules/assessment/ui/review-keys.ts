import type { RefObject } from 'react'
import type { Criterion } from '~/modules/programmes/framework'
import { m } from '~/platform/i18n/messages'
import type { KeyLine } from '~/ui/key-sheet'
import { type KeyMap, useKeys } from '~/ui/keys'
import type { Verdict } from '../review'
import { selectedText } from '~/modules/logs/ui/margin/dom-offsets'
import type { NoteDraft } from '~/modules/logs/ui/margin/note-dialog'
import { askAbout } from './questions/margin-questions'
import type { PassageHere, ReviewData } from './review-data'
import type { Review } from './use-review'

/** `levels`: how many there are; none with marks. */
export const reviewKeyLines = (levels: number): KeyLine[] => [
  { keys: ['J', 'K'], does: m.assessment_key_passage() },
  levels > 0
    ? { keys: ['1', String(levels)], isRange: true, does: m.assessment_key_level() }
    : { keys: ['M'], does: m.assessment_key_mark() },
  { keys: ['G'], does: m.assessment_key_agree() },
  { keys: ['U'], does: m.assessment_key_query() },
  { keys: ['N'], does: m.assessment_key_note() },
  { keys: ['[', ']'], does: m.assessment_key_criterion() },
  { keys: ['A'], does: m.assessment_key_ask() },
  { keys: ['F'], does: m.assessment_key_feedback() },
  { keys: ['C'], does: m.assessment_key_bank() },
  { keys: ['P'], does: m.assessment_key_private() },
  { keys: ['Esc'], does: m.assessment_key_leave() },
  { keys: ['D'], does: m.assessment_key_decide() },
  { keys: ['S'], does: m.assessment_key_next_submission() },
]

interface ReviewKeys {
  data: ReviewData
  review: Review
  criterion: Criterion
  passages: PassageHere[]
  current: string | null
  go: (claimId: string) => void
  step: (by: number) => void
  open: (draft: NoteDraft) => void
  sheet: RefObject<HTMLDialogElement>
  navigate: (to: string) => void
}

/** Every action of the review by a single key. */
export function useReviewKeys({
  data,
  review,
  criterion,
  passages,
  current,
  go,
  step,
  open,
  sheet,
  navigate,
}: ReviewKeys) {
  const { levels } = data.version
  const here = passages.find((passage) => passage.id === current)
  const move = (by: number) => {
    const at = passages.findIndex((passage) => passage.id === current)
    const next = passages[at === -1 ? (by > 0 ? 0 : passages.length - 1) : at + by]
    if (next) go(next.id)
  }
  const say = (verdict: Verdict) => {
    if (!here || !data.isOpen) return
    const standing = review.verdicts.find((one) => one.claimId === here.id && one.criterionId === criterion.id)
    review.verdictOn(here.id, criterion.id, standing?.verdict === verdict ? null : verdict)
  }
  /** The words that are selected, or else the passage where one stands. */
  const place = () => {
    const selected = selectedText(document.getSelection())
    if (selected) {
      const { entryId, start, end, quote } = selected
      return { entryId, start, length: end - start, quote }
    }
    return here && { entryId: here.entryId, start: here.from, length: here.to - here.from, quote: here.quote }
  }
  const note = (event: KeyboardEvent) => {
    if (!data.isOpen) return
    event.preventDefault()
    open({ ...(place() ?? { entryId: '', start: 0, length: 0, quote: '' }), criterionId: criterion.id, note: '' })
  }
  const ask = () => {
    if (!data.isOpen) return
    const submission = `/submissions/${data.stage.submissionId}`
    const about = place()
    navigate(about ? askAbout(submission, about) : `${submission}/questions#ask`)
  }
  const keys: KeyMap = {
    j: () => move(1),
    k: () => move(-1),
    g: () => say('agreed'),
    u: () => say('queried'),
    n: note,
    a: ask,
    '[': () => step(-1),
    ']': () => step(1),
    f: (event) => {
      event.preventDefault()
      document.getElementById('feedback')?.focus()
    },
    m: (event) => {
      event.preventDefault()
      document.getElementById('mark')?.focus()
    },
    c: () => opened('bank')?.querySelector<HTMLElement>('button, a')?.focus(),
    p: (event) => {
      event.preventDefault()
      opened('private-note')?.querySelector('textarea')?.focus()
    },
    s: () => data.next && navigate(`/submissions/${data.next.submissionId}/review`),
    d: () => navigate(`/submissions/${data.stage.submissionId}/decision`),
    '?': () => sheet.current?.showModal(),
  }
  levels.slice(0, 9).forEach((level, index) => {
    keys[String(index + 1)] = () => data.isOpen && review.judge(criterion.id, { level: level.key })
  })
  useKeys(keys)
}

/** The drawer with this id, open. */
function opened(id: string): HTMLElement | null {
  const drawer = document.getElementById(id)
  drawer?.setAttribute('open', '')
  return drawer
}
