import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { recordOfSubmission } from '~/modules/accreditation/index.server'
import { consentAsked, mayConfirmDecision, questionsWaiting, showRedaction } from '~/modules/assessment/index.server'
import { RedactionAsked } from '~/modules/assessment/ui/redaction-passages'
import { canHappen } from '~/modules/submissions/lifecycle'
import { showSubmission } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { statusForTrainee, statusOf } from '~/modules/submissions/status'
import { whatNext } from '~/modules/submissions/what-next'
import { WithdrawForm } from '~/modules/submissions/ui/withdraw-form'
import { Receipt } from '~/modules/submissions/ui/receipt'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { may } from '~/policy/abilities'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data ? m.submissions_title({ number: data.stage.number }) : m.product() }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { stage, ...shown } = await showSubmission(actor, params.submissionId!)
  const facts = factsOf(stage)
  const isMine = stage.traineeId === actor.personId
  return {
    ...shown,
    // What was decided, and when, is the trainee's to know once it is released.
    stage: isMine && !facts.isReleased ? unreleased(stage, shown.submission.handedInAt) : stage,
    status: isMine ? statusForTrainee(stage) : statusOf(stage),
    isMine,
    timeZone: actor.timeZone,
    mayWithdraw: isMine && canHappen(stage.state, 'withdraw'),
    mayReview: may(actor, 'submission.review', facts),
    mayAllocate: may(actor, 'submission.allocate', facts) && canHappen(stage.state, 'allocate'),
    mayConfirm: await mayConfirmDecision(actor, stage),
    hasFeedback: facts.isReleased && may(actor, 'feedback.read', facts),
    redaction: stage.state === 'returned' ? await showRedaction(actor, stage.submissionId) : null,
    questionsWaiting: isMine ? ((await questionsWaiting(actor, [stage.submissionId])).get(stage.submissionId) ?? 0) : 0,
    consentAsked: isMine ? await consentAsked(actor, stage.submissionId) : null,
    recordId: stage.state === 'recorded' ? (await recordOfSubmission(actor, stage.submissionId))?.id : undefined,
  }
})

const unreleased = (stage: Stage, handedInAt: Date): Stage => ({
  ...stage,
  state: ['submitted', 'withdrawn', 'returned'].includes(stage.state) ? stage.state : 'in-review',
  since: handedInAt,
  assessorId: null,
  reviewStartedAt: null,
  judged: 0,
})

export default function Submission() {
  const {
    status,
    isMine,
    timeZone,
    mayWithdraw,
    mayReview,
    mayAllocate,
    mayConfirm,
    hasFeedback,
    redaction,
    questionsWaiting,
    consentAsked,
    recordId,
    ...shown
  } = useLoaderData<typeof loader>()
  const { stage } = shown
  return (
    <>
      <p className="quiet">
        {isMine ? stage.cohortName : `${stage.traineeName}, ${stage.cohortName}`} ·{' '}
        <span className="status" data-is={status.is}>
          {status.words}
        </span>
      </p>
      <h1 className="title mt1">{m.submissions_title({ number: stage.number })}</h1>
      {isMine && (
        <p className="lede mt2">
          {whatNext({ state: stage.state, isReleased: hasFeedback, isRead: stage.readAt !== null })}
        </p>
      )}
      {questionsWaiting > 0 && stage.state === 'in-review' && (
        <p className="callout look mt3">
          {m.assessment_questions_for_you({ n: questionsWaiting })}{' '}
          <Link to={`/submissions/${stage.submissionId}/questions`}>{m.assessment_questions_read()}</Link>
        </p>
      )}
      <p className="row mt2 no-print">
        {hasFeedback && (
          <Link className="btn primary" to={`/submissions/${stage.submissionId}/feedback`}>
            {m.submissions_read_feedback()}
          </Link>
        )}
        {recordId && (
          <Link className="btn" to={`/records/${recordId}`}>
            {m.accreditation_see_record()}
          </Link>
        )}
        {mayReview && (
          <Link className="btn primary" to={`/submissions/${stage.submissionId}/review`}>
            {m.submissions_open_review()}
          </Link>
        )}
        {mayAllocate && (
          <Link className="btn" to={`/submissions/${stage.submissionId}/allocation`}>
            {m.assessment_allocate()}
          </Link>
        )}
        {mayConfirm && !hasFeedback && (
          <Link className="btn" to={`/submissions/${stage.submissionId}/confirmation`}>
            {m.submissions_open_confirmation()}
          </Link>
        )}
        {consentAsked && <Link to={`/calibrations/${consentAsked}/consent`}>{m.calibration_consent_way()}</Link>}
      </p>
      {redaction && <RedactionAsked redaction={redaction} logId={isMine ? shown.submission.logId : null} />}
      {redaction && isMine && (
        <p className="row mt2 no-print">
          <Link className="btn primary" to={`/logs/${shown.submission.logId}/hand-in`}>
            {m.assessment_redaction_hand_in()}
          </Link>
        </p>
      )}
      <Receipt shown={shown} timeZone={timeZone} />
      {mayWithdraw && (
        <section className="stack mt4 no-print narrow" aria-labelledby="withdraw">
          <h2 className="head" id="withdraw">
            {m.submissions_withdraw_title()}
          </h2>
          <WithdrawForm submissionId={stage.submissionId} />
        </section>
      )}
    </>
  )
}
