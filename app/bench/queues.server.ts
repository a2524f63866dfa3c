import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import { pinVersions } from '~/modules/logs/index.server'
import { insertPerson, type Place } from './people.server'

/** An assessor to whom `count` submissions in review are allocated, each of a trainee of its own. */
export async function anAssessorWith(trx: Trx, count: number, place: Place, frameworkVersionId: string) {
  const assessorId = await insertPerson(trx, `Assessor of ${count}`, 'assessor', place)
  const key = `queue-${count}`
  await sql`
    with people as (
      insert into person (name, email, email_verified)
      select (array['Aoife','Bogna','Cælia','Dariusz','Elin','Fedelma','Grete','Halina'])[1 + i % 8] || ' '
          || (array['Marrow','Østby','Wójcik','Pennant','Quist','Rowan','Sørby','Teal','Vane','Żak','Alder'])[1 + i % 11] || ' ' || i,
        ${key} || '-' || i || '@bench.oldpond.example', true
      from generate_series(1, ${count}::int) i returning id, name
    ), enrolled as (
      insert into enrolment (person_id, cohort_id) select id, ${place.cohortId}::uuid from people returning person_id
    ), members as (
      insert into membership (person_id, role, organisation_id, programme_id, cohort_id)
      select id, 'trainee', ${place.organisationId}::uuid, ${place.programmeId}::uuid, ${place.cohortId}::uuid from people
    ), logs as (
      insert into log (trainee_id, cohort_id, programme_id, organisation_id, title)
      select person_id, ${place.cohortId}::uuid, ${place.programmeId}::uuid, ${place.organisationId}::uuid, 'A log' from enrolled
      returning id, trainee_id
    ), submissions as (
      insert into submission (log_id, trainee_id, cohort_id, programme_id, organisation_id, framework_version_id, attempt,
        words, form, sha256, declarations, idempotency_key, handed_in_at)
      select id, trainee_id, ${place.cohortId}::uuid, ${place.programmeId}::uuid, ${place.organisationId}::uuid, ${frameworkVersionId}::uuid, 1,
        1500 + (random() * 5000)::int, 'prose', sha256(id::text::bytea),
        '{"ownWork":true,"namesChanged":true,"usedAi":false,"aiHow":""}', gen_random_uuid(), now() - random() * interval '40 days'
      from logs returning *
    )
    insert into submission_stage (submission_id, trainee_id, cohort_id, programme_id, organisation_id, state, assessor_id, due_on,
      since, review_started_at, judged, number, trainee_name, cohort_name, attempt, words, form)
    select s.id, s.trainee_id, s.cohort_id, s.programme_id, s.organisation_id, 'in-review', ${assessorId}::uuid,
      (now() + (random() * 60 - 20) * interval '1 day')::date, s.handed_in_at, now() - interval '2 days', (random() * 11)::int,
      s.number, p.name, c.name, 1, s.words, 'prose'
    from submissions s join people p on p.id = s.trainee_id cross join (select name from cohort where id = ${place.cohortId}) c
  `.execute(trx)
  return assessorId
}

/** Gives the first `count` of an assessor's submissions a whole log to read, pinned from `logId`. */
export async function fillSubmissions(trx: Trx, assessorId: string, count: number, logId: string) {
  const stages = await trx
    .selectFrom('submission_stage')
    .select(['submission_id', 'trainee_name'])
    .where('assessor_id', '=', assessorId)
    .orderBy('number')
    .limit(count)
    .execute()
  const entries = await trx.selectFrom('entry').select('id').where('log_id', '=', logId).execute()
  const pinned = await pinVersions(
    trx,
    logId,
    entries.map(({ id }) => id),
  )
  for (const { submission_id } of stages) {
    await trx
      .insertInto('submission_entry')
      .values(
        pinned.map((entry, at) => ({
          submission_id,
          position: at + 1,
          entry_id: entry.entryId,
          version_id: entry.versionId,
          part_title: entry.partTitle,
          title: entry.title,
          kind: entry.kind,
          occurred_on: entry.occurredOn,
          document: JSON.stringify(entry.document),
          plain: entry.plain,
          html: entry.html,
          words: entry.words,
          claims: JSON.stringify(entry.claims),
          session: entry.session && JSON.stringify(entry.session),
        })),
      )
      .execute()
  }
  return stages.map((stage) => ({ submissionId: stage.submission_id, traineeName: stage.trainee_name }))
}
