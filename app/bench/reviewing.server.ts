import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { sql } from 'kysely'
import { judgementForm } from '~/modules/assessment/forms'
import { keepJudgement, listQueue, showReview } from '~/modules/assessment/index.server'
import { createCohort, createProgramme, publishVersion } from '~/modules/programmes/index.server'
import type { Actor } from '~/policy/actor'
import { type Db, kyselyOn, openPool, useDatabase } from '~db/client.server'
import { figure, type Figure } from './figures'
import { insertPerson } from './people.server'
import { anAssessorWith } from './queues.server'
import { quantile } from '~/platform/statistics'
import type { ThrowawayDatabase } from './throwaway-database.server'

/** Everybody's submissions together; the measured assessor has the same fifty all the time. */
const totals = [200, 5_000, 1_000_000] as const
const own = 50
const rounds = 60
/** What holds the ballast: reading one of these from end to end is what must not happen. */
const bigTables = ['submission', 'submission_stage']

interface Measured {
  times: number[]
  queries: number
}

/** What an assessor does, with 200, 5,000 and a million submissions in the database: times, how many statements, and rows read from end to end. */
export async function* measureReviewing(
  database: ThrowawayDatabase,
  say: (text: string) => void,
): AsyncGenerator<Figure> {
  const ownerPool = openPool({ url: database.ownerUrl, max: 1 })
  const appPool = openPool({ url: database.ownerUrl, role: 'oldpond_app', max: 4 })
  const before = useDatabase(appPool)
  try {
    const owner = kyselyOn(ownerPool)
    const { assessor, place, versionId, submissions } = await aPlace(owner)
    const measured = new Map<number, Record<string, Measured>>()
    let there = own
    for (const total of totals) {
      say(`Reviewing with ${total} submissions …`)
      await grow(owner, total - there, place, versionId)
      there = total
      await sql`vacuum analyze`.execute(owner)
      const scannedBefore = await scanned(owner)
      measured.set(total, await measure(assessor, submissions))
      const read = (await scanned(owner)) - scannedBefore
      if (total === totals[2])
        yield figure('reviewing.million.scanned', read, 'rows by sequential scans', { atMost: 0 })
    }
    const [few, , million] = totals.map((total) => measured.get(total)!)
    for (const name of Object.keys(few!)) {
      for (const total of totals) {
        const { times, queries } = measured.get(total)![name]!
        yield figure(`reviewing.${name}.${total}.p50`, quantile(times, 0.5), 'ms')
        yield figure(`reviewing.${name}.${total}.p95`, quantile(times, 0.95), 'ms')
        yield figure(`reviewing.${name}.${total}.statements`, queries, 'statements')
      }
      const ratio = quantile(million![name]!.times, 0.5) / quantile(few![name]!.times, 0.5)
      yield figure(`reviewing.${name}.growth`, ratio, '1,000,000 ÷ 200', { atMost: 1.3 })
    }
  } finally {
    if (before) useDatabase(before)
    await appPool.end()
    await ownerPool.end()
  }
}

async function measure(assessor: Actor, submissions: readonly { id: string; criterion: string }[]) {
  const one = (at: number) => submissions[at % submissions.length]!
  return {
    queue: await timed(() => listQueue(assessor, new URLSearchParams())),
    review: await timed((at) => showReview(assessor, one(at).id)),
    // What "next" costs beyond the page itself is in the page: it names the next one.
    save: await timed((at) =>
      keepJudgement(
        assessor,
        one(at).id,
        judgementForm.parse({ criterion: one(at).criterion, level: 'competent', feedback: `Round ${at}` }),
      ),
    ),
  }
}

/** Runs it so often, after as many as warm it; counts the statements of one. */
async function timed(work: (at: number) => Promise<unknown>): Promise<Measured> {
  for (let at = 0; at < rounds / 2; at++) await work(at)
  const times: number[] = []
  for (let at = 0; at < rounds; at++) {
    const from = performance.now()
    await work(at)
    times.push(performance.now() - from)
  }
  return { times, queries: await statementsOf(() => work(0)) }
}

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = pg.Client.prototype.query
  let statements = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    statements++
    return (query as (...given: unknown[]) => unknown).apply(this, given)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return statements
}

async function scanned(owner: Db): Promise<number> {
  // Counters reach the view when a session reports them.
  await sql`select pg_stat_force_next_flush()`.execute(owner)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const { rows } = await sql<{ read: number }>`
    select coalesce(sum(seq_tup_read), 0) as read from pg_stat_user_tables where relname = any (${bigTables}::text[])`.execute(
    owner,
  )
  return Number(rows[0]!.read)
}

async function aPlace(owner: Db) {
  const { id: organisationId } = await owner
    .insertInto('organisation')
    .values({ name: 'The measured provider' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const none = { organisationId, programmeId: '', cohortId: '' }
  const adminId = await owner.transaction().execute((trx) => insertPerson(trx, 'Admin', 'admin', none))
  const admin = actorOf(adminId, 'admin', organisationId)
  const programme = await createProgramme(admin, {
    name: 'The measured programme',
    organisationId,
    awardingBody: 'A body',
    framework: 'demo',
  })
  const { id: versionId } = await publishVersion(admin, programme.id)
  const cohort = await createCohort(admin, programme.id, {
    name: 'The measured cohort',
    organisationId,
    startsOn: '2026-01-01',
    handInOn: '2999-01-01',
  })
  const place = { organisationId, programmeId: programme.id, cohortId: cohort.id }
  const assessorId = await owner.transaction().execute((trx) => anAssessorWith(trx, own, place, versionId))
  const { id: criterion } = await owner
    .selectFrom('criterion')
    .select('id')
    .where('framework_version_id', '=', versionId)
    .limit(1)
    .executeTakeFirstOrThrow()
  const stages = await owner
    .selectFrom('submission_stage')
    .select('submission_id')
    .where('assessor_id', '=', assessorId)
    .execute()
  const submissions = stages.map((row) => ({ id: row.submission_id, criterion }))
  return { assessor: actorOf(assessorId, 'assessor', organisationId), place, versionId, submissions }
}

const actorOf = (personId: string, role: 'admin' | 'assessor', organisationId: string): Actor => ({
  personId,
  sessionId: randomUUID(),
  name: 'Somebody',
  email: 'somebody@bench.oldpond.example',
  locale: 'en',
  timeZone: 'Europe/London',
  memberships: [{ role, organisationId, programmeId: null, cohortId: null }],
})

/** So many submissions of others: a hundred attempts a log, with one of five hundred assessors each, one in fifty still open. */
async function grow(
  owner: Db,
  count: number,
  place: { organisationId: string; programmeId: string; cohortId: string },
  versionId: string,
): Promise<void> {
  const { organisationId, programmeId, cohortId } = place
  const people = Math.min(500, Math.ceil(count / 100))
  await sql`
    with people as (
      insert into person (name, email, email_verified)
      select 'Person ' || i, gen_random_uuid() || '@bench.oldpond.example', true from generate_series(1, ${people}::int) i returning id
    ), enrolled as (
      insert into enrolment (person_id, cohort_id) select id, ${cohortId}::uuid from people returning person_id
    ), logs as (
      insert into log (trainee_id, cohort_id, programme_id, organisation_id, title)
      select person_id, ${cohortId}::uuid, ${programmeId}::uuid, ${organisationId}::uuid, 'A log' from enrolled
      returning id, trainee_id
    ), numbered as (
      select id, trainee_id, row_number() over () - 1 as n, lag(trainee_id, 1) over () as other from logs
    ), submissions as (
      insert into submission (log_id, trainee_id, cohort_id, programme_id, organisation_id, framework_version_id, attempt,
        words, form, sha256, declarations, idempotency_key, handed_in_at)
      select l.id, l.trainee_id, ${cohortId}::uuid, ${programmeId}::uuid, ${organisationId}::uuid, ${versionId}::uuid, 1 + i / ${people}::int,
        3000, 'prose', '\\x00', '{}', gen_random_uuid(), now() - interval '40 days'
      from generate_series(0, ${count - 1}::int) i join numbered l on l.n = i % ${people}::int returning *
    )
    insert into submission_stage (submission_id, trainee_id, cohort_id, programme_id, organisation_id, state, assessor_id, due_on,
      since, number, trainee_name, cohort_name, attempt, words, form, released_at, read_at)
    select s.id, s.trainee_id, s.cohort_id, s.programme_id, s.organisation_id,
      case when s.number % 50 = 0 then 'in-review' else 'released' end,
      coalesce(l.other, (select max(trainee_id::text)::uuid from logs)),
      (now() + (s.number % 60) * interval '1 day')::date, s.handed_in_at, s.number, 'Person', 'The measured cohort', s.attempt, s.words, 'prose',
      case when s.number % 50 = 0 then null else now() end, case when s.number % 50 = 0 then null else now() end
    from submissions s join numbered l on l.id = s.log_id`.execute(owner)
}
