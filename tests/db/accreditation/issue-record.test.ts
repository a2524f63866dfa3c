import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { checkLedger, issueRecord, issueRecords, showRecord } from '~/modules/accreditation/index.server'
import { parseNumber } from '~/modules/accreditation/number'
import { dayIn } from '~/platform/days'
import { Forbidden, NotFound, Refused } from '~/platform/errors.server'
import { aCohort, aConfirmedSubmission } from '../../support/confirmed'
import { useTestDatabase } from '../../support/database'
import { anOrganisation, aPerson } from '../../support/factories'

const database = useTestDatabase()
const anAdmin = (organisationId: string) => aPerson(database.owner, { name: 'Mirembe', role: 'admin', organisationId })
const recordsOf = (submissionId: string) =>
  database.owner.selectFrom('accreditation_record').selectAll().where('submission_id', '=', submissionId).execute()
const eventsOf = (recordId: string) =>
  database.owner.selectFrom('ledger_event').selectAll().where('record_id', '=', recordId).execute()

describe('issuing a record', () => {
  it('copies what was awarded, gives a number and dates, and takes the submission its last step', async () => {
    const { submissionId, organisationId, decisionId, trainee } = await aConfirmedSubmission(database.owner)
    const admin = await anAdmin(organisationId)
    const issued = await issueRecord(admin, submissionId)
    expect(issued.isNew).toBe(true)
    expect(parseNumber(issued.number)).toEqual({ ok: true, number: issued.number })

    const [record, ...others] = await recordsOf(submissionId)
    expect(others).toEqual([])
    const today = dayIn('Europe/London', record!.issued_at)
    expect(record).toMatchObject({
      decision_id: decisionId,
      holder_id: trainee.personId,
      holder_name: 'Marisol Ødegaard-Pinto',
      organisation_name: 'Reedbank',
      award: 'facilitator of action learning sets',
      awarding_body: 'Fennmark Institute of Set Practice',
      framework_version_number: 3,
      criteria_count: 12,
      valid_from: today,
      valid_to: today.replace(/^\d+/, (year) => String(Number(year) + 3)),
      issued_by: admin.personId,
    })
    const stage = await database.owner
      .selectFrom('submission_stage')
      .select('state')
      .where('submission_id', '=', submissionId)
      .executeTakeFirst()
    expect(stage).toEqual({ state: 'recorded' })
    expect((await eventsOf(record!.id)).map(({ kind }) => kind)).toEqual(['issued'])
    const audited = await database.owner
      .selectFrom('audit_event')
      .select('kind')
      .where('subject_id', '=', record!.id)
      .execute()
    expect(audited).toEqual([{ kind: 'record.issued' }])
  })

  it('gives one record when it is asked for twice, one after the other and at the same time', async () => {
    const { submissionId, organisationId } = await aConfirmedSubmission(database.owner)
    const admins = [await anAdmin(organisationId), await anAdmin(organisationId)]
    const all = await Promise.all(Array.from({ length: 6 }, (_, at) => issueRecord(admins[at % 2]!, submissionId)))
    all.push(await issueRecord(admins[0]!, submissionId))
    expect(new Set(all.map(({ number }) => number)).size).toBe(1)
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await recordsOf(submissionId)).toHaveLength(1)
    expect(await eventsOf(all[0]!.recordId)).toHaveLength(1)
  })

  it('keeps the ledger one whole chain when many are issued at once', async () => {
    const organisationId = await anOrganisation(database.owner)
    const cohort = await aCohort(database.owner, organisationId)
    const admin = await anAdmin(organisationId)
    const confirmed = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        aConfirmedSubmission(database.owner, { organisationId, cohort, name: `Ada Ek ${at}` }),
      ),
    )
    await Promise.all(confirmed.map(({ submissionId }) => issueRecord(admin, submissionId)))
    const { rows } = await sql<{
      seqs: number[]
    }>`select array_agg(seq order by seq)::int[] as seqs from ledger_event`.execute(database.owner)
    expect(rows[0]!.seqs).toEqual(rows[0]!.seqs.map((_, at) => at + 1))
    expect(await checkLedger(admin)).toMatchObject({ events: rows[0]!.seqs.length, break: null })
  })

  it('is refused before the decision is confirmed, and after it was taken back', async () => {
    const recommended = await aConfirmedSubmission(database.owner, { state: 'recommended' })
    await expect(issueRecord(await anAdmin(recommended.organisationId), recommended.submissionId)).rejects.toThrow(
      Refused,
    )
    const overturned = await aConfirmedSubmission(database.owner)
    await database.owner
      .updateTable('decision')
      .set({ taken_back_at: new Date() })
      .where('id', '=', overturned.decisionId)
      .execute()
    await expect(issueRecord(await anAdmin(overturned.organisationId), overturned.submissionId)).rejects.toThrow(
      Refused,
    )
    expect(await recordsOf(overturned.submissionId)).toEqual([])
  })

  it('is nobody’s but an admin’s of that organisation or of its lead', async () => {
    const leadId = await anOrganisation(database.owner, 'Lead')
    const organisationId = await anOrganisation(database.owner, 'Partner', leadId)
    const { submissionId, trainee } = await aConfirmedSubmission(database.owner, { organisationId })
    const stranger = await anAdmin(await anOrganisation(database.owner))
    await expect(issueRecord(stranger, submissionId)).rejects.toThrow(NotFound)
    await expect(issueRecord(trainee, submissionId)).rejects.toThrow(Forbidden)
    const assurer = await aPerson(database.owner, { role: 'quality-assurer', organisationId })
    await expect(issueRecord(assurer, submissionId)).rejects.toThrow(Forbidden)
    const verifier = await aPerson(database.owner, { role: 'external-verifier', organisationId })
    await expect(issueRecord(verifier, submissionId)).rejects.toThrow(Forbidden)
    expect(await recordsOf(submissionId)).toEqual([])
    expect((await issueRecord(await anAdmin(leadId), submissionId)).isNew).toBe(true)
  })

  it('answers an id of another form, or of nothing, like one that is not theirs', async () => {
    const admin = await anAdmin(await anOrganisation(database.owner))
    await expect(issueRecord(admin, 'x')).rejects.toThrow(NotFound)
    await expect(issueRecord(admin, '3f2a8f0e-6f3a-4f67-9c0f-5d8a2c1b7e90')).rejects.toThrow(NotFound)
  })

  it('issues many, and lets none that is refused keep back another', async () => {
    const organisationId = await anOrganisation(database.owner)
    const cohort = await aCohort(database.owner, organisationId, { validYears: 0 })
    const admin = await anAdmin(organisationId)
    const confirmed = [
      await aConfirmedSubmission(database.owner, { organisationId, cohort, name: 'Bronagh Szczepańska' }),
      await aConfirmedSubmission(database.owner, { organisationId, cohort, name: '王小明' }),
      await aConfirmedSubmission(database.owner, { organisationId, cohort, name: 'Ioana Vîlceanu-Pryce' }),
    ]
    const ids = confirmed.map(({ submissionId }) => submissionId)
    expect(await issueRecords(admin, [...ids, ids[0]!])).toEqual({ issued: 2, refused: 1 })
    expect(await issueRecords(admin, ids)).toEqual({ issued: 0, refused: 1 })
    expect((await recordsOf(ids[0]!))[0]!.valid_to).toBeNull()
    expect(await recordsOf(ids[1]!)).toEqual([])
  })

  it('shows the record to its holder and its organisation, and to nobody else', async () => {
    const { submissionId, organisationId, trainee } = await aConfirmedSubmission(database.owner)
    const { recordId } = await issueRecord(await anAdmin(organisationId), submissionId)
    expect(await showRecord(trainee, recordId)).toMatchObject({ status: 'current', history: [{ kind: 'issued' }] })
    const verifier = await aPerson(database.owner, { role: 'external-verifier', organisationId })
    expect((await showRecord(verifier, recordId)).id).toBe(recordId)
    for (const stranger of [
      await aPerson(database.owner, { role: 'trainee', organisationId }),
      await aPerson(database.owner, { role: 'admin' }),
      await aPerson(database.owner, { role: 'assessor', organisationId }),
    ])
      await expect(showRecord(stranger, recordId)).rejects.toThrow(NotFound)
  })
})
