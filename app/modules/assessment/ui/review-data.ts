import type { Language } from '~/modules/logs/language'
import type { Criterion, FrameworkVersion } from '~/modules/programmes/framework'
import type { FrozenClaim, FrozenDeclarations, SubmittedEntry } from '~/modules/submissions/contents'
import { isReviewable } from '~/modules/submissions/lifecycle'
import type { Stage } from '~/modules/submissions/stage'
import { type HandedIn, handedIn } from '../handed-in'
import type { BankComment } from '../bank/bank'
import type { AskedPoint, ClaimVerdict, Judgement } from '../review'
import type { ReviewShown } from '../show-review.server'
import type { Earlier } from '../take-over.server'
import { type MarginQuestion, marginQuestions } from './questions/margin-questions'
import { type ReturnedData, returnedData } from './returned-data'
import type { NoteHere } from './use-review'

/** What the review page gets: no plain text, which the pages' HTML holds already. */
export interface ReviewData {
  me: string
  stage: Stage
  declarations: FrozenDeclarations
  language: Language
  handedIn: HandedIn
  version: FrameworkVersion
  entries: Omit<SubmittedEntry, 'plain' | 'versionId'>[]
  judgements: Judgement[]
  verdicts: ClaimVerdict[]
  notes: NoteHere[]
  /** What the attempt before was asked for, by criterion. */
  asked: { attempt: number; by: Record<string, string> } | null
  /** Why the last recommendation came back. */
  returned: ReturnedData | null
  /** What was asked of the trainee, and how much of it was replied to. */
  questions: { asked: number; replied: number; inMargin: MarginQuestion[] }
  /** Who began this review before. */
  earlier: Earlier | null
  privateNote: ReviewShown['privateNote']
  points: AskedPoint[]
  bank: BankComment[]
  next: ReviewShown['next']
  noted: ReviewShown['noted']
  isOpen: boolean
  /** An id for a note on each entry, for forms that are sent without JavaScript. */
  newNoteIds: Record<string, string>
}

export function reviewData(shown: ReviewShown, me: string, timeZone: string, newId: () => string): ReviewData {
  const { stage, declarations, version, entries, judgements, verdicts, notes, before, decision, returned } = shown
  return {
    me,
    stage,
    declarations,
    language: shown.language,
    handedIn: handedIn(shown.handedInAt, {
      timeZone: shown.timeZone,
      handInOn: shown.handInOn,
      resubmitBy: before?.decision.resubmitBy ?? null,
    }),
    version,
    entries: entries.map(({ plain: _, versionId: __, ...entry }) => entry),
    judgements,
    verdicts,
    notes: notes.map(({ id, entryId, criterionId, start, length, quote, note, updatedAt }) => ({
      id,
      entryId,
      criterionId,
      start,
      length,
      quote,
      note,
      at: updatedAt.toISOString(),
    })),
    asked: before && {
      attempt: before.attempt,
      by: Object.fromEntries(
        before.decision.criteria.filter((one) => one.asked).map((one) => [one.criterionId, one.asked]),
      ),
    },
    returned: returnedData(returned),
    questions: {
      asked: shown.questions.length,
      replied: shown.questions.filter((one) => one.repliedAt !== null).length,
      inMargin: marginQuestions(shown.questions, timeZone),
    },
    earlier: shown.earlier,
    privateNote: shown.privateNote,
    points: shown.points,
    bank: shown.bank,
    next: shown.next,
    noted: shown.noted,
    isOpen: decision === null && isReviewable(stage.state),
    newNoteIds: Object.fromEntries(entries.map((entry) => [entry.entryId, newId()])),
  }
}

/** A claimed passage, with the entry it stands in. */
export interface PassageHere extends FrozenClaim {
  entryId: string
}

/** The passages claimed for a criterion, in the order in which they are read. */
export const passagesFor = (entries: ReviewData['entries'], criterion: Pick<Criterion, 'id'>): PassageHere[] =>
  entries.flatMap(({ entryId, claims }) =>
    claims
      .filter((claim) => claim.criterionId === criterion.id)
      .sort((a, b) => a.from - b.from)
      .map((claim) => ({ ...claim, entryId })),
  )
