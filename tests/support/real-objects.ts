import type pg from 'pg'

/** Real objects of the demo for the parameters of the routes. */
export async function realObjects(database: pg.Client): Promise<Record<string, string>> {
  const one = async (query: string) =>
    String(Object.values((await database.query(query)).rows[0] ?? { none: 'none' })[0])
  const of = (email: string) => `(select id from person where email like '${email}@%')`
  return {
    logId: await one(`select id from log where trainee_id = ${of('bronagh')}`),
    entryId: await one(
      `select id from entry where trainee_id = ${of('bronagh')} and kind = 'session' order by position limit 1`,
    ),
    versionNumber: await aVersion(),
    partId: await one(`select id from part where trainee_id = ${of('bronagh')} order by position limit 1`),
    submissionId: await one(
      `select id from submission where trainee_id = ${of('delphine')} order by handed_in_at desc limit 1`,
    ),
    noteId: await one(
      `select n.id from margin_note n join submission s on s.id = n.submission_id where s.trainee_id = ${of('delphine')} order by s.handed_in_at desc limit 1`,
    ),
    confirmedId: await one(`select submission_id from submission_stage where state = 'confirmed' limit 1`),
    recommended: await one(`select submission_id from submission_stage where state = 'recommended' limit 1`),
    decisionId: await one(
      `select d.id from decision d join submission_stage s using (submission_id) where s.state = 'recommended' limit 1`,
    ),
    ...(await aCheck()),
    calibrationId:
      await one(`insert into calibration (id, programme_id, organisation_id, submission_id, framework_version_id, trainee_id, opened_by, consent)
      select gen_random_uuid(), s.programme_id, s.organisation_id, s.id, s.framework_version_id, s.trainee_id, ${of('ximena')}, 'given'
      from submission s where s.trainee_id = ${of('delphine')} order by s.number limit 1 returning id`),
    questionId: await aQuestion(),
    bankId: await one(`insert into bank_comment (id, owner_id, organisation_id, text)
      select gen_random_uuid(), m.person_id, m.organisation_id, 'A comment' from membership m where m.person_id = ${of('sunniva')} returning id`),
    absenceId: await one(`insert into assessor_absence (id, person_id, from_on, until_on, noted_by)
      select gen_random_uuid(), p.id, '2999-01-01', '2999-01-02', p.id from person p where p.id = ${of('sunniva')} returning id`),
    recordId: await one(`select id from accreditation_record where holder_name like 'Marisol%'`),
    number: await one(`select number from accreditation_record where holder_name like 'Marisol%'`),
    cohortId: await one(`select id from cohort where name like 'Spring%'`),
    programmeId: await one('select id from programme'),
    organisationId: await one(`select id from organisation where name like 'Nords%'`),
    criterionId: await one(`select id from criterion where code = 'C1'`),
    setId: await one(`select id from learning_set order by name limit 1`),
    personId: await one(`select person_id from enrolment order by id limit 1`),
    shareId: await one(`select share_id from entry_comment where supporter_id = ${of('emrys')} order by id limit 1`),
    commentId: await one(`select id from entry_comment where supporter_id = ${of('emrys')} order by id limit 1`),
    supporterId: await one(`select ${of('emrys')}`),
    supportId: await one('select id from support order by id limit 1'),
    ownSupport: await one(`select id from support where trainee_id = ${of('bronagh')}`),
    meetingId: await one(`select id from support_meeting where trainee_id = ${of('bronagh')} limit 1`),
    requestId: await anExtension(),
    nameId: await one('select gen_random_uuid()'),
    wordId: await one('select gen_random_uuid()'),
    conflictId: await anInterest(),
    membershipId: await one(`select id from membership where role = 'assessor' order by id limit 1`),
    invitationId: await anInvitation(),
    key: 'no-such-key',
    token: 'no-such-invitation-any-more',
  }
  /** One of the same entry, in which something else was written. */
  async function aVersion() {
    return one(`insert into entry_version (entry_id, log_id, trainee_id, number, reason, document, plain, html, words, digest)
      select id, log_id, trainee_id, 1, 'session', '{"type":"doc","content":[{"type":"paragraph"}]}', '', '<p></p>', 0, '\\x00'
      from entry where trainee_id = ${of('bronagh')} and kind = 'session' order by position limit 1 returning number`)
  }
  async function aQuestion() {
    return one(`insert into assessor_question (id, submission_id, assessor_id, question)
      select gen_random_uuid(), s.submission_id, s.assessor_id, 'What else?' from submission_stage s
      where s.trainee_id = ${of('delphine')} and s.assessor_id = ${of('teodor')} order by s.number desc limit 1 returning id`)
  }
  async function aCheck() {
    const drawId =
      await one(`insert into sampling_draw (id, programme_id, organisation_id, kind, seed, plan, items, drawn_by)
      select gen_random_uuid(), p.id, p.organisation_id, 'summative', 'a seed', '{"percent": 0, "percentOf": {}}', '[]', ${of('ximena')} from programme p returning id`)
    const checkId =
      await one(`insert into quality_check (id, draw_id, submission_id, decision_id, assessor_id, organisation_id, programme_id, kind, reasons)
      select gen_random_uuid(), '${drawId}', s.submission_id, d.id, d.assessor_id, s.organisation_id, s.programme_id, 'summative', array['by-chance']
      from submission_stage s join decision d using (submission_id) where s.state = 'recommended' limit 1 returning id`)
    return { drawId, checkId }
  }
  async function anExtension() {
    return one(`insert into extension_request (trainee_id, cohort_id, organisation_id, attempt, was_due_on, asked_for, reason)
      select trainee_id, cohort_id, organisation_id, 1, '2026-12-19', '2027-01-31', 'A reason' from log
      where trainee_id = ${of('tariq')} returning id`)
  }
  async function anInterest() {
    return one(
      `insert into conflict_of_interest (person_id, with_person_id, reason) values (${of('sunniva')}, ${of('bronagh')}, 'cousins') returning id`,
    )
  }
  async function anInvitation() {
    return one(`insert into invitation (email, role, organisation_id, expires_at)
      select 'new@demo.oldpond.example', 'assessor', id, now() + interval '7 days' from organisation where name like 'Reedbank%' returning id`)
  }
}
