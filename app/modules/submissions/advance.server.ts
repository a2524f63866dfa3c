import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Trx } from '~db/client.server'
import { type Doer, type Event, isReleased, nextState } from './lifecycle'
import type { Stage } from './stage'

/** What may change along with a step. */
export interface AlongWith {
  assessorId?: string | null
  dueOn?: string
  reason?: string
  /** True: the trainee doesn't learn of it yet. */
  isHeld?: boolean
  /** Then: when they do. */
  releaseAt?: Date | null
}

const changesHands: readonly Event[] = ['allocate', 'deallocate', 'claim', 'decline', 'grant']

/**
 * Takes a locked submission one step along the table of lifecycle.ts and writes its history; the caller has authorised
 * it (no actor: it happens by the clock). Refused (409) when that step can't be taken where the submission stands now. Released states set the time of
 * release once. Returns the stage as it is now.
 */
export async function advance(
  trx: Trx,
  actor: { personId: string } | null,
  stage: Stage,
  event: Event,
  by: Doer,
  along: AlongWith = {},
): Promise<Stage> {
  const state = nextState(stage.state, event, by)
  if (!state) throw new Refused('submissions_step_gone')
  const now = new Date()
  const next: Stage = {
    ...stage,
    state,
    since: now,
    releasedAt: isReleased(state) && !along.isHeld ? (stage.releasedAt ?? now) : null,
    releaseAt: along.releaseAt ?? null,
    reviewStartedAt: state === 'submitted' ? null : event === 'begin' ? now : stage.reviewStartedAt,
    assessorId: along.assessorId === undefined ? stage.assessorId : along.assessorId,
    dueOn: along.dueOn ?? stage.dueOn,
    judged: changesHands.includes(event) ? 0 : stage.judged,
  }
  await trx
    .insertInto('submission_event')
    .values({
      submission_id: stage.submissionId,
      event,
      from_state: stage.state,
      to_state: state,
      person_id: actor?.personId ?? null,
      reason: along.reason ?? '',
    })
    .execute()
  await recordEvent(trx, actor, `submission.${event}`, { id: stage.submissionId, organisationId: stage.organisationId })
  await trx
    .updateTable('submission_stage')
    .set({
      state,
      since: now,
      released_at: next.releasedAt,
      release_at: next.releaseAt,
      release_by: next.releaseAt && (actor?.personId ?? null),
      review_started_at: next.reviewStartedAt,
      assessor_id: next.assessorId,
      due_on: next.dueOn,
      judged: next.judged,
    })
    .where('submission_id', '=', stage.submissionId)
    .execute()
  return next
}

/** Notes on the stage how many criteria have a level, for lists. */
export async function noteJudged(trx: Trx, submissionId: string, judged: number): Promise<void> {
  await trx.updateTable('submission_stage').set({ judged }).where('submission_id', '=', submissionId).execute()
}

/** Sets (or, null, calls off) the time at which an outcome is released. */
export async function scheduleRelease(
  trx: Trx,
  actor: { personId: string },
  stage: Stage,
  releaseAt: Date | null,
): Promise<void> {
  await trx
    .updateTable('submission_stage')
    .set({ release_at: releaseAt, release_by: releaseAt && actor.personId })
    .where('submission_id', '=', stage.submissionId)
    .execute()
  const kind = releaseAt ? 'decision.releaseScheduled' : 'decision.releaseCalledOff'
  await recordEvent(trx, actor, kind, { id: stage.submissionId, organisationId: stage.organisationId })
}
