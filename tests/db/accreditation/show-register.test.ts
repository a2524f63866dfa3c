import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { registerSearch } from '~/modules/accreditation/forms'
import { issueRecord, revokeRecord, showRegister } from '~/modules/accreditation/index.server'
import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { aCohort, aConfirmedSubmission } from '../../support/confirmed'
import { useTestDatabase } from '../../support/database'
import { anOrganisation, aPerson } from '../../support/factories'

const database = useTestDatabase()

describe('the register', () => {
  let leadId: string
  let lead: Actor
  let partner: Actor
  let organisationId: string
  const number = new Map<string, string>()
  const search = async (actor: Actor, given: Record<string, string> = {}) =>
    (await showRegister(actor, registerSearch.parse(given))).lines.map(({ holderName }) => holderName)

  beforeAll(async () => {
    leadId = await anOrganisation(database.owner, 'Lead')
    organisationId = await anOrganisation(database.owner, 'Partner', leadId)
    lead = await aPerson(database.owner, { role: 'admin', organisationId: leadId })
    partner = await aPerson(database.owner, { role: 'admin', organisationId })
    const cohorts = [
      { organisationId: leadId, cohort: await aCohort(database.owner, leadId), admin: lead },
      { organisationId, cohort: await aCohort(database.owner, organisationId), admin: partner },
    ]
    const names = ['Marisol Ødegaard-Pinto', 'Kwabena Oderlind', 'Cosmin Trandafir-Ødeby', 'Ada Ek', 'Zofia Żuławska']
    for (const [at, name] of names.entries()) {
      const { admin, ...place } = cohorts[at % 2]!
      const { submissionId } = await aConfirmedSubmission(database.owner, { name, ...place })
      const issued = await issueRecord(admin, submissionId)
      number.set(name, issued.number)
      if (name === 'Ada Ek') await revokeRecord(admin, issued.recordId, 'Issued in error')
    }
    const change = (name: string, to: string) =>
      sql`update accreditation_record set valid_to = current_date + ${to}::interval where number = ${number.get(name)!}`.execute(
        database.owner,
      )
    await change('Kwabena Oderlind', '-10 days')
    await change('Zofia Żuławska', '20 days')
  })

  it('lists the newest first, those of led organisations included, and nobody else’s', async () => {
    expect(await search(lead)).toEqual([
      'Zofia Żuławska',
      'Ada Ek',
      'Cosmin Trandafir-Ødeby',
      'Kwabena Oderlind',
      'Marisol Ødegaard-Pinto',
    ])
    expect(await search(partner)).toEqual(['Ada Ek', 'Kwabena Oderlind'])
    expect(await search(await aPerson(database.owner, { role: 'admin' }))).toEqual([])
    const verifier = await aPerson(database.owner, { role: 'external-verifier', organisationId })
    expect(await search(verifier)).toEqual(['Ada Ek', 'Kwabena Oderlind'])
    const assessor = await aPerson(database.owner, { role: 'assessor', organisationId })
    expect(() => showRegister(assessor, registerSearch.parse({}))).toThrow(NotFound)
  })

  it('finds by the beginning of any word, accents set aside, or by the whole number', async () => {
    expect(await search(lead, { q: 'ode' })).toEqual([
      'Cosmin Trandafir-Ødeby',
      'Kwabena Oderlind',
      'Marisol Ødegaard-Pinto',
    ])
    expect(await search(lead, { q: 'ØDE cos' })).toEqual(['Cosmin Trandafir-Ødeby'])
    expect(await search(lead, { q: 'zulaw' })).toEqual(['Zofia Żuławska'])
    expect(await search(lead, { q: 'awska' })).toEqual([])
    expect(await search(lead, { q: "' or true --" })).toEqual([])
    expect(await search(lead, { q: '%' })).toEqual([])
    expect(await search(lead, { q: number.get('Ada Ek')!.toLowerCase().replaceAll('-', ' ') })).toEqual(['Ada Ek'])
    expect(await search(partner, { q: number.get('Marisol Ødegaard-Pinto')! })).toEqual([])
  })

  it('filters by status and year', async () => {
    expect(await search(lead, { status: 'revoked' })).toEqual(['Ada Ek'])
    expect(await search(lead, { status: 'expired' })).toEqual(['Kwabena Oderlind'])
    expect(await search(lead, { status: 'ending' })).toEqual(['Zofia Żuławska'])
    expect(await search(lead, { status: 'current' })).toEqual([
      'Zofia Żuławska',
      'Cosmin Trandafir-Ødeby',
      'Marisol Ødegaard-Pinto',
    ])
    expect(await search(lead, { year: '2001' })).toEqual([])
    expect(await search(lead, { year: String(new Date().getUTCFullYear()) })).toHaveLength(5)
  })

  it('begins anew where the address names no place to go on from', async () => {
    for (const after of ['2026-01-01_------------------------------------', '2026-01-01_', '_', 'x'])
      expect(await search(lead, { after })).toHaveLength(5)
  })

  it('says how many there are and how many end soon', async () => {
    const { figures } = await showRegister(lead, registerSearch.parse({}))
    expect(figures).toEqual({ records: 5, isMore: false, since: new Date().getUTCFullYear(), ending: 1 })
  })

  it('shows what waits to be issued to admins only, with each text that the certificate can’t draw', async () => {
    const cohort = await aCohort(database.owner, organisationId)
    const { submissionId } = await aConfirmedSubmission(database.owner, { name: '王 Wang', organisationId, cohort })
    const waiting = async (actor: Actor) => (await showRegister(actor, registerSearch.parse({}))).waiting
    const ofName = 'in the name “王 Wang”: 王.'
    expect(await waiting(partner)).toMatchObject([{ undrawable: [expect.stringContaining(ofName)] }])
    expect(await waiting(await aPerson(database.owner, { role: 'external-verifier', organisationId }))).toEqual([])
    await expect(issueRecord(partner, submissionId)).rejects.toMatchObject({
      code: 'accreditation_undrawable_holder',
      facts: { letters: '王' },
    })
  })

  it.each([
    ['award', { award: '引导师 facilitator' }, '引 导 师'],
    ['awarding_body', { awarding_body: 'معهد Institute' }, 'م ع ه د'],
    ['signatory', { signatory_name: 'דנה Dana' }, 'ד נ ה'],
    ['awarding_signatory', { awarding_signatory_name: 'Dr 김' }, '김'],
  ] as const)('issues no record whose certificate can’t draw the %s', async (what, change, letters) => {
    const place = await anOrganisation(database.owner, 'Undrawn')
    const admin = await aPerson(database.owner, { role: 'admin', organisationId: place })
    const cohort = await aCohort(database.owner, place)
    await database.owner.updateTable('programme').set(change).where('id', '=', cohort.programmeId).execute()
    const { submissionId } = await aConfirmedSubmission(database.owner, { organisationId: place, cohort })
    await expect(issueRecord(admin, submissionId)).rejects.toMatchObject({
      code: `accreditation_undrawable_${what}`,
      facts: { text: Object.values(change)[0], letters },
    })
    const { waiting } = await showRegister(admin, registerSearch.parse({}))
    expect(waiting).toMatchObject([{ undrawable: [expect.stringContaining(`${letters}.`)] }])
  })

  it('issues no record whose certificate can’t draw the organisation’s name', async () => {
    const place = await anOrganisation(database.owner, '湖 Pond')
    const admin = await aPerson(database.owner, { role: 'admin', organisationId: place })
    const { submissionId } = await aConfirmedSubmission(database.owner, { organisationId: place })
    await expect(issueRecord(admin, submissionId)).rejects.toMatchObject({
      code: 'accreditation_undrawable_organisation',
      facts: { text: '湖 Pond', letters: '湖' },
    })
  })

  it('turns its pages without missing or repeating a record', async () => {
    const many = await aPerson(database.owner, {
      role: 'admin',
      organisationId: await anOrganisation(database.owner, 'Many'),
    })
    const place = many.memberships[0]!.organisationId
    const { submissionId } = await aConfirmedSubmission(database.owner, { organisationId: place })
    await issueRecord(many, submissionId)
    await sql`
      insert into submission (log_id, trainee_id, cohort_id, programme_id, organisation_id, framework_version_id, attempt, words, form, sha256, declarations, idempotency_key)
      select log_id, trainee_id, cohort_id, programme_id, organisation_id, framework_version_id, n + 1, words, form, sha256, declarations, gen_random_uuid()
      from submission, generate_series(1, 119) n where id = ${submissionId}`.execute(database.owner)
    // Three at each moment, so that the order within a moment matters.
    await sql`
      insert into accreditation_record (number, submission_id, decision_id, holder_id, holder_name, organisation_id, organisation_name, programme_id,
        programme_name, award, awarding_body, signatory_name, awarding_signatory_name, framework_name, framework_version_number, criteria_count, valid_from, salt, issued_by, issued_at)
      select 'OP-' || s.attempt, s.id, r.decision_id, r.holder_id, 'Holder ' || s.attempt, r.organisation_id, r.organisation_name, r.programme_id,
        r.programme_name, r.award, r.awarding_body, '', '', r.framework_name, 1, 12, r.valid_from, r.salt, r.issued_by, date_trunc('second', now()) - (s.attempt / 3) * interval '1 hour'
      from accreditation_record r join submission s on s.log_id = (select log_id from submission where id = r.submission_id) and s.id <> r.submission_id
      where r.organisation_id = ${place}`.execute(database.owner)
    const seen: string[] = []
    let after = ''
    do {
      const { lines, next } = await showRegister(many, registerSearch.parse({ after }))
      seen.push(...lines.map(({ id }) => id))
      after = next ?? ''
    } while (after)
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })
})
