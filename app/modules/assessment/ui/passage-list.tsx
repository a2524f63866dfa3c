import type { FormEvent } from 'react'
import { m } from '~/platform/i18n/messages'
import { criterionQuery } from '../criterion-query'
import { verdicts, type Verdict } from '../review'
import { shorten } from '~/modules/logs/ui/margin/margin-notes'
import type { PassageHere, ReviewData } from './review-data'
import type { Review } from './use-review'

interface PassageListProps {
  data: ReviewData
  review: Review
  passages: PassageHere[]
  current: string | null
  onPassage: (claimId: string) => void
}

/** The passages that the trainee claims for a criterion, and what the assessor makes of each. */
export function PassageList({ data, review, passages, current, onPassage }: PassageListProps) {
  if (passages.length === 0) return <p className="quiet mt1">{m.assessment_no_passages()}</p>
  return (
    <ol className="rests">
      {passages.map((passage) => {
        const verdict = review.verdicts.find(
          (one) => one.claimId === passage.id && one.criterionId === passage.criterionId,
        )?.verdict
        return (
          <li key={passage.id} aria-current={passage.id === current ? 'true' : undefined}>
            <a
              href={`#passage-${passage.id}`}
              onClick={(event) => {
                event.preventDefault()
                onPassage(passage.id)
              }}
            >
              “{shorten(passage.quote, 80)}”
            </a>
            {passage.note && <p className="quiet tiny">{m.assessment_claim_note({ note: passage.note })}</p>}
            {data.isOpen && <VerdictForm {...{ data, review, passage, verdict }} />}
            {!data.isOpen && (
              <span className="tiny quiet">{verdict ? verdictName(verdict) : m.assessment_claimed()}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function VerdictForm({
  data,
  review,
  passage,
  verdict,
}: {
  data: ReviewData
  review: Review
  passage: PassageHere
  verdict: Verdict | undefined
}) {
  const chosen = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    review.verdictOn(passage.id, passage.criterionId, (button?.value || null) as Verdict | null)
  }
  const refused = review.verdictRefusal(passage.id, passage.criterionId)
  const code = data.version.criteria.find((one) => one.id === passage.criterionId)?.code
  return (
    <form
      method="post"
      action={`/submissions/${data.stage.submissionId}/verdicts${criterionQuery(code ?? '')}`}
      className="toolbar"
      onSubmit={chosen}
    >
      <input type="hidden" name="claim" value={passage.id} />
      <input type="hidden" name="criterion" value={passage.criterionId} />
      {verdicts.map((one) => (
        <button
          key={one}
          type="submit"
          name="verdict"
          value={verdict === one ? '' : one}
          aria-pressed={verdict === one}
          aria-label={`${verdictVerb(one)}: ${shorten(passage.quote, 40)}`}
        >
          {verdictVerb(one)}
        </button>
      ))}
      {refused && (
        <p className="error" role="alert">
          {m.logs_note_not_kept({ why: refused })}
        </p>
      )}
    </form>
  )
}

const verdictVerb = (verdict: Verdict) => (verdict === 'agreed' ? m.assessment_agree() : m.assessment_query())
export const verdictName = (verdict: Verdict) => (verdict === 'agreed' ? m.assessment_agreed() : m.assessment_queried())
