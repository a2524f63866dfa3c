import { type Selectable, sql, type SqlBool } from 'kysely'
import type { Language } from '~/modules/logs/language'
import { isId } from '~/platform/ids'
import type { Actor, Role } from '~/policy/actor'
import { inOrganisations } from '~/policy/scopes.server'
import type { Trx } from '~db/client.server'
import type { DB } from '~db/schema'
import type { Event, State } from './lifecycle'
import type { Form, Stage } from './stage'

const stages = (trx: Trx) =>
  trx
    .selectFrom('submission_stage as s')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select('o.lead_id')

type StageRow = Selectable<DB['submission_stage']> & { lead_id: string | null }

export const stageFrom = (row: StageRow): Stage => ({
  submissionId: row.submission_id,
  number: row.number,
  state: row.state as State,
  traineeId: row.trainee_id,
  traineeName: row.trainee_name,
  cohortId: row.cohort_id,
  cohortName: row.cohort_name,
  programmeId: row.programme_id,
  organisationId: row.organisation_id,
  leadId: row.lead_id,
  assessorId: row.assessor_id,
  dueOn: row.due_on,
  since: row.since,
  reviewStartedAt: row.review_started_at,
  releasedAt: row.released_at,
  releaseAt: row.release_at,
  // What was released anew is read anew.
  readAt: row.read_at && row.released_at && row.read_at >= row.released_at ? row.read_at : null,
  judged: row.judged,
  attempt: row.attempt,
  words: row.words,
  form: row.form as Form,
  language: row.language as Language,
})

/** Where a submission stands, as far as the asker may see it. */
export async function findStage(trx: Trx, submissionId: string): Promise<Stage | undefined> {
  if (!isId(submissionId)) return undefined
  const row = await stages(trx).where('s.submission_id', '=', submissionId).executeTakeFirst()
  return row && stageFrom(row)
}

/**
 * Like findStage, and nobody else moves it before this transaction ends. Who may only look can't lock the row: they
 * get it as it is, so that they are told that a step isn't theirs, and not that the submission isn't there.
 */
export async function lockStage(trx: Trx, submissionId: string): Promise<Stage | undefined> {
  if (!isId(submissionId)) return undefined
  const row = await stages(trx).where('s.submission_id', '=', submissionId).forUpdate('s').executeTakeFirst()
  return row ? stageFrom(row) : findStage(trx, submissionId)
}

/** Several at once, as far as the asker may see them. */
export async function findStages(trx: Trx, submissionIds: readonly string[]): Promise<Stage[]> {
  if (submissionIds.length === 0) return []
  return (await stages(trx).where('s.submission_id', 'in', submissionIds).execute()).map(stageFrom)
}

/** Several at once, locked in one order, so that two who lock the same ones take turns; those that the asker may not move are left out. */
export async function lockStages(trx: Trx, submissionIds: readonly string[]): Promise<Stage[]> {
  const ids = submissionIds.filter(isId)
  if (ids.length === 0) return []
  const rows = await stages(trx).where('s.submission_id', 'in', ids).orderBy('s.submission_id').forUpdate('s').execute()
  return rows.map(stageFrom)
}

/** All attempts of one trainee in one cohort that the asker may see, the first one first. */
export async function attemptsOf(trx: Trx, traineeId: string, cohortId: string): Promise<Stage[]> {
  const rows = await stages(trx)
    .where('s.trainee_id', '=', traineeId)
    .where('s.cohort_id', '=', cohortId)
    .orderBy('s.number')
    .execute()
  return rows.map(stageFrom)
}

/** Everything a trainee has handed in, the newest first. */
export async function submissionsOf(trx: Trx, traineeId: string): Promise<Stage[]> {
  const rows = await stages(trx).where('s.trainee_id', '=', traineeId).orderBy('s.number', 'desc').execute()
  return rows.map(stageFrom)
}

/** Submissions in one of the states, in the organisations in which the actor holds one of the roles (and those led by them); the longest waiting first. */
export async function stagesIn(
  trx: Trx,
  actor: Actor,
  roles: readonly Role[],
  states: readonly State[],
): Promise<Stage[]> {
  const rows = await stages(trx)
    .where('s.state', 'in', states)
    .where((eb) => inOrganisations(eb.ref('s.organisation_id'), actor, ...roles))
    .orderBy('s.since')
    .orderBy('s.number')
    .limit(200)
    .execute()
  return rows.map(stageFrom)
}

/** Everything that these trainees have handed in, as far as the asker may see it: whose it is and who has it. */
export async function handedInBy(
  trx: Trx,
  traineeIds: readonly string[],
): Promise<Pick<Stage, 'submissionId' | 'traineeId' | 'assessorId'>[]> {
  if (traineeIds.length === 0) return []
  const rows = await trx
    .selectFrom('submission_stage')
    .select(['submission_id', 'trainee_id', 'assessor_id'])
    .where('trainee_id', 'in', traineeIds)
    .execute()
  return rows.map((row) => ({
    submissionId: row.submission_id,
    traineeId: row.trainee_id,
    assessorId: row.assessor_id,
  }))
}

/** Who read each trainee's last attempt in that cohort, by the submission that waits now; those whom nobody read are left out. */
export async function readersBefore(
  trx: Trx,
  waiting: readonly Pick<Stage, 'submissionId' | 'traineeId' | 'cohortId'>[],
): Promise<Map<string, string>> {
  if (waiting.length === 0) return new Map()
  const rows = await trx
    .selectFrom('submission_stage as s')
    .distinctOn(['s.trainee_id', 's.cohort_id'])
    .select(['s.trainee_id', 's.cohort_id', 's.assessor_id'])
    .where(
      's.trainee_id',
      'in',
      waiting.map((one) => one.traineeId),
    )
    .where('s.assessor_id', 'is not', null)
    .where('s.state', '<>', 'withdrawn')
    .orderBy('s.trainee_id')
    .orderBy('s.cohort_id')
    .orderBy('s.number', 'desc')
    .execute()
  const reader = new Map(rows.map((row) => [`${row.trainee_id} ${row.cohort_id}`, row.assessor_id!]))
  return new Map(
    waiting.flatMap(({ submissionId, traineeId, cohortId }) => {
      const id = reader.get(`${traineeId} ${cohortId}`)
      return id ? [[submissionId, id] as const] : []
    }),
  )
}

// What is being checked isn't told before that is settled.
const isNotChecked = sql<SqlBool>`not app.is_being_checked(s.submission_id)`

/** What is decided in a cohort and not released: recommendations that are confirmed, and referrals. Locked. */
export async function lockHeldIn(trx: Trx, cohortId: string): Promise<Stage[]> {
  const rows = await stages(trx)
    .where('s.cohort_id', '=', cohortId)
    .where('s.released_at', 'is', null)
    .where('s.state', 'in', ['confirmed', 'referred'])
    .where(isNotChecked)
    .orderBy('s.submission_id')
    .forUpdate('s')
    .execute()
  return rows.map(stageFrom)
}

/** As the worker: what is to be released by now and isn't, locked; what another worker has is left to it. */
export async function lockDueForRelease(trx: Trx, now: Date, most: number): Promise<(Stage & { releaseBy: string })[]> {
  const rows = await stages(trx)
    .where('s.release_at', '<=', now)
    .where(isNotChecked)
    .where('s.released_at', 'is', null)
    .orderBy('s.release_at')
    .limit(most)
    .forUpdate('s')
    .skipLocked()
    .execute()
  return rows.map((row) => ({ ...stageFrom(row), releaseBy: row.release_by! }))
}

/** Notes that the trainee reads what was released; false while nothing is. */
export async function noteRead(trx: Trx, submissionId: string): Promise<boolean> {
  if (!isId(submissionId)) return false
  const { rows } = await sql<{ noted: boolean }>`select app.note_read(${submissionId}) as noted`.execute(trx)
  return rows[0]?.noted ?? false
}

/** Where a cohort's submissions stand, in numbers; each attempt counts. */
export interface CohortStandings {
  waiting: number
  inReview: number
  /** Recommended, not confirmed yet. */
  toConfirm: number
  /** Confirmed recommendations and referrals that are not told yet. */
  heldConfirmed: number
  heldReferred: number
  /** The next time at which some of these are told by themselves. */
  releaseAt: Date | null
  released: number
  read: number
}

export async function standingsIn(trx: Trx, cohortId: string): Promise<CohortStandings> {
  const { rows } = await sql<CohortStandings>`
    select count(*) filter (where state = 'submitted') as waiting,
      count(*) filter (where state = 'in-review') as "inReview",
      count(*) filter (where state in ('recommended', 'in-quality-check')) as "toConfirm",
      count(*) filter (where state = 'confirmed' and released_at is null) as "heldConfirmed",
      count(*) filter (where state = 'referred') as "heldReferred",
      min(release_at) filter (where released_at is null) as "releaseAt",
      count(*) filter (where released_at is not null) as released,
      count(*) filter (where read_at >= released_at) as read
    from submission_stage where cohort_id = ${cohortId}`.execute(trx)
  return rows[0]!
}

/** One thing that happened to a submission. */
export interface TrailStep {
  event: Event | 'hand-in'
  /** '': by the clock. */
  by: string
  at: Date
  reason: string
}

/** Everything that happened to a submission, in order: for those who answer for its quality. */
export async function trailOf(trx: Trx, submissionId: string): Promise<TrailStep[]> {
  const rows = await trx
    .selectFrom('submission_event as e')
    .leftJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.event', 'p.name', 'e.at', 'e.reason'])
    .where('e.submission_id', '=', submissionId)
    .orderBy('e.id')
    .execute()
  return rows.map((row) => ({
    event: row.event as TrailStep['event'],
    by: row.name ?? '',
    at: row.at,
    reason: row.reason,
  }))
}

/** A submission by its number, as far as the asker may see it. */
export async function findStageByNumber(trx: Trx, number: number): Promise<Stage | undefined> {
  const row = await stages(trx).where('s.number', '=', number).executeTakeFirst()
  return row && stageFrom(row)
}
