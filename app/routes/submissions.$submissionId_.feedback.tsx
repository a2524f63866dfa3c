import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { recordOfSubmission } from '~/modules/accreditation/index.server'
import {
  isOwnUntold,
  markFirst,
  mayRecall,
  mayReleaseReferral,
  mayTakeBack,
  readOutcomeFirst,
  showFeedback,
} from '~/modules/assessment/index.server'
import { Assurances, Outcome } from '~/modules/assessment/ui/outcome'
import { SettledChecks } from '~/modules/assessment/ui/quality/settled-checks'
import { outcomeData, type OutcomeData } from '~/modules/assessment/ui/outcome-data'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: m.page_title({
      page: data ? m.outcome_feedback_title({ number: data.outcome.stage.number }) : m.product(),
    }),
  },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const id = params.submissionId!
  // Who was told of an outcome that was recalled since finds where the submission stands.
  if (!(await readOutcomeFirst(actor, id)) && (await isOwnUntold(actor, id))) throw redirect(`/submissions/${id}`)
  const check = await markFirst(actor, id)
  if (check) throw redirect(`/checks/${check}`)
  const shown = await showFeedback(actor, id)
  return {
    outcome: outcomeData(shown, actor.timeZone),
    mayRelease: mayReleaseReferral(actor, shown),
    mayTakeBack: mayTakeBack(actor, shown),
    mayRecall: mayRecall(actor, shown),
    recordId:
      shown.stage.state === 'recorded' ? (await recordOfSubmission(actor, shown.stage.submissionId))?.id : undefined,
  }
})

/** What was decided and why: the trainee once it is released; its assessor and the quality assurers before. */
export default function Feedback() {
  const { outcome, recordId, ...steps } = useLoaderData<typeof loader>()
  const { stage, decision } = outcome
  return (
    <>
      <p className="quiet">
        <Link to={`/submissions/${stage.submissionId}`}>{m.submissions_title({ number: stage.number })}</Link>
        {!outcome.isTrainee && ` · ${stage.traineeName}, ${stage.cohortName}`}
      </p>
      <h1 className="title mt1">{headline(outcome)}</h1>
      {outcome.isTrainee ? <Next outcome={outcome} recordId={recordId} /> : <Release outcome={outcome} {...steps} />}
      <Outcome outcome={outcome} />
      {decision && <Assurances outcome={outcome} />}
      <SettledChecks checks={outcome.checks} version={outcome.version} timeZone={outcome.timeZone} />
    </>
  )
}

function headline({ isTrainee, decision, stage }: OutcomeData): string {
  const names = { name: decision.assessorName, trainee: stage.traineeName }
  if (decision.kind === 'recommend')
    return isTrainee ? m.outcome_recommended(names) : m.outcome_recommended_other(names)
  return isTrainee ? m.outcome_referred(names) : m.outcome_referred_other(names)
}

function Next({ outcome: { decision, stage }, recordId }: { outcome: OutcomeData; recordId?: string }) {
  if (decision.kind === 'refer')
    return (
      <p className="row mt2 no-print">
        {stage.state === 'released' && (
          <Link className="btn primary" to="/desk">
            {m.outcome_hand_in_again()}
          </Link>
        )}
        <Link to={`/submissions/${stage.submissionId}/appeal`}>
          {stage.state === 'appealed' ? m.appeal_see() : m.appeal_way()}
        </Link>
      </p>
    )
  return (
    <>
      <p className="lede mt2">{stage.state === 'recorded' ? m.outcome_recorded_lede() : m.outcome_confirmed_lede()}</p>
      {recordId && (
        <p className="mt2 no-print">
          <Link className="btn primary" to={`/records/${recordId}`}>
            {m.accreditation_see_record()}
          </Link>
        </p>
      )}
    </>
  )
}

interface Steps {
  outcome: OutcomeData
  mayRelease: boolean
  mayTakeBack: boolean
  mayRecall: boolean
}

function Release({ outcome, mayRelease, mayTakeBack, mayRecall }: Steps) {
  const { stage, timeZone } = outcome
  const address = `/submissions/${stage.submissionId}`
  if (stage.releasedAt)
    return (
      <div className="mt2 no-print">
        <p className="quiet">
          {m.outcome_released()} <Moment value={stage.releasedAt} timeZone={timeZone} />.{' '}
          {stage.readAt ? m.outcome_read() : m.outcome_not_read()}
        </p>
        {mayRecall && (
          <Form method="post" action={`${address}/recall`} className="row mt1">
            <button className="btn" type="submit">
              {m.outcome_recall()}
            </button>
            <p className="hint">{m.outcome_recall_hint()}</p>
          </Form>
        )}
      </div>
    )
  return (
    <div className="mt2 no-print">
      <p className="quiet">
        {stage.releaseAt ? m.assessment_release_planned() : m.outcome_not_released()}{' '}
        {stage.releaseAt && <Moment value={stage.releaseAt} timeZone={timeZone} />}
      </p>
      {mayRelease && (
        <Form method="post" action={`${address}/release`} className="row mt1">
          <button className="btn primary" type="submit">
            {m.outcome_release()}
          </button>
          <Link to={`${address}/release`}>{m.assessment_release_choose_time()}</Link>
          <p className="hint">{m.outcome_release_hint()}</p>
        </Form>
      )}
      {mayTakeBack && (
        <Form method="post" action={`${address}/decision/withdrawal`} className="mt1">
          <button className="btn" type="submit">
            {m.outcome_take_back()}
          </button>
        </Form>
      )}
    </div>
  )
}
