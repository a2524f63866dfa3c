import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import {
  issueRecord,
  reportRecord,
  listReports,
  handleReport,
  revokeRecord,
  verifyRecord,
} from '~/modules/accreditation/index.server'
import { Conflict, Forbidden, NotFound, TooMany } from '~/platform/errors.server'
import { db, transaction } from '~db/client.server'
import { aConfirmedSubmission } from '../../support/confirmed'
import { useTestDatabase } from '../../support/database'
import { anOrganisation, aPerson } from '../../support/factories'

const database = useTestDatabase()
/** A network of its own, of which each address is the same client. */
const network = () => {
  const group = () => randomInt(65536).toString(16)
  const prefix = `2001:db8:${group()}:${group()}`
  return (host: number) => `${prefix}::${host}`
}
const client = () => network()(1)

async function anIssuedRecord() {
  const confirmed = await aConfirmedSubmission(database.owner)
  const admin = await aPerson(database.owner, { role: 'admin', organisationId: confirmed.organisationId })
  return { ...confirmed, admin, ...(await issueRecord(admin, confirmed.submissionId)) }
}
const found = async (number: string) => {
  const verification = await verifyRecord(client(), number)
  if (verification.is !== 'found') throw new Error(verification.is)
  return verification.record
}
/** Changes a row that nothing in the product can change. */
const tamper = (statement: ReturnType<typeof sql>) => statement.execute(database.owner)

describe('checking a record', () => {
  it('shows what the certificate shows, and that the ledger agrees', async () => {
    const { number } = await anIssuedRecord()
    expect(await found(number.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      number,
      holderName: 'Marisol Ødegaard-Pinto',
      organisationName: 'Reedbank',
      awardingBody: 'Fennmark Institute of Set Practice',
      criteriaCount: 12,
      frameworkVersionNumber: 3,
      status: 'current',
      revocation: null,
      ledgerChecks: true,
      ledger: [{ kind: 'issued' }],
    })
  })

  it('gives the public these columns and no others', async () => {
    const { number } = await anIssuedRecord()
    const { fields, rows } = await transaction(null, async (trx) => {
      const result = await sql<Record<string, unknown>>`select * from app.verify_record(${number})`.execute(trx)
      return { fields: Object.keys(result.rows[0]!), rows: result.rows }
    })
    expect(rows).toHaveLength(1)
    expect(fields).toEqual([
      'id', 'number', 'holder_name', 'award', 'programme_name', 'organisation_name', 'awarding_body', 'framework_name',
      'framework_version_number', 'criteria_count', 'valid_from', 'valid_to', 'today', 'issued_at', 'salt', 'revoked_at',
      'revocation_reason',
    ]) // prettier-ignore
    expect(JSON.stringify(await verifyRecord(client(), number))).not.toMatch(
      /holder_id|holderId|issued_by|submission|salt_/,
    )
  })

  it('gives nobody a list: without the number there is no row, and nothing reads the tables', async () => {
    await anIssuedRecord()
    for (const table of ['accreditation_record', 'record_revocation', 'record_name_word', 'record_report']) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(db())
      expect(rows).toEqual([])
    }
    for (const wanted of ['%', '', 'OP-%', "' or true --"]) {
      const { rows } = await sql`select * from app.verify_record(${wanted})`.execute(db())
      expect(rows).toEqual([])
    }
  })

  it('tells a typing mistake from a number that is in no register', async () => {
    const { number } = await anIssuedRecord()
    const last = number.endsWith('3') ? '4' : '3'
    expect(await verifyRecord(client(), number.slice(0, -1) + last)).toEqual({ is: 'mistyped', reason: 'check' })
    expect(await verifyRecord(client(), number.slice(0, -2))).toEqual({ is: 'mistyped', reason: 'length' })
    expect(await verifyRecord(client(), number.slice(0, -1) + 'É')).toEqual({
      is: 'mistyped',
      reason: 'character',
      character: 'É',
    })
    expect(await verifyRecord(client(), 'OP-7K3M-9HXR-4WYX')).toEqual({ is: 'unknown', number: 'OP-7K3M-9HXR-4WYX' })
  })

  it('says when a record has expired, from the day after its last', async () => {
    const { number, recordId } = await anIssuedRecord()
    const { rows } = await sql<{ today: string }>`select (now() at time zone 'Europe/London')::date as today`.execute(
      database.owner,
    )
    await tamper(sql`update accreditation_record set valid_to = ${rows[0]!.today}::date where id = ${recordId}`)
    expect((await found(number)).status).toBe('current')
    await tamper(sql`update accreditation_record set valid_to = ${rows[0]!.today}::date - 1 where id = ${recordId}`)
    expect((await found(number)).status).toBe('expired')
  })

  it('sees through a change in the tables', async () => {
    for (const change of [
      (id: string) => sql`update accreditation_record set holder_name = 'Somebody Else' where id = ${id}`,
      (id: string) => sql`update accreditation_record set valid_to = '2099-01-01' where id = ${id}`,
      (id: string) => sql`update ledger_event set digest = ${Buffer.alloc(32)} where record_id = ${id}`,
      (id: string) => sql`update ledger_event set at = at + interval '1 day' where record_id = ${id}`,
      (id: string) => sql`update ledger_event set previous = ${Buffer.alloc(32, 1)} where record_id = ${id}`,
      (id: string) =>
        sql`insert into record_revocation (record_id, reason, revoked_by) select id, 'x', issued_by from accreditation_record where id = ${id}`,
      (id: string) => sql`delete from ledger_event where record_id = ${id}`,
    ]) {
      const { number, recordId } = await anIssuedRecord()
      expect((await found(number)).ledgerChecks).toBe(true)
      await tamper(change(recordId))
      expect((await found(number)).ledgerChecks).toBe(false)
    }
  })

  it('is limited for each client, and a mistyped number costs no turn', async () => {
    const { number } = await anIssuedRecord()
    const eager = network()
    for (let at = 0; at < 60; at++) await verifyRecord(eager(1), 'OP-0')
    // More than two windows hold, should the minute end meanwhile.
    const tries = Array.from({ length: 125 }, (_, at) => verifyRecord(eager(at), number))
    const outcomes = await Promise.allSettled(tries)
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    for (const outcome of refused) expect(outcome.reason).toBeInstanceOf(TooMany)
    expect((await verifyRecord(client(), number)).is).toBe('found')
  })
})

describe('revoking a record', () => {
  it('is a new row with a reason that anyone can read, and a new event', async () => {
    const { number, recordId, admin } = await anIssuedRecord()
    await revokeRecord(admin, recordId, 'Conditions of accreditation not met')
    await revokeRecord(admin, recordId, 'Conditions of accreditation not met')
    expect(await found(number)).toMatchObject({
      status: 'revoked',
      revocation: { reason: 'Conditions of accreditation not met' },
      ledger: [{ kind: 'issued' }, { kind: 'revoked' }],
      ledgerChecks: true,
    })
    await expect(revokeRecord(admin, recordId, 'Issued in error')).rejects.toThrow(Conflict)
    expect(
      (
        await issueRecord(
          admin,
          (
            await database.owner
              .selectFrom('accreditation_record')
              .select('submission_id')
              .where('id', '=', recordId)
              .executeTakeFirstOrThrow()
          ).submission_id,
        )
      ).number,
    ).toBe(number)
  })

  it('is an admin’s alone', async () => {
    const { recordId, trainee, organisationId } = await anIssuedRecord()
    await expect(revokeRecord(trainee, recordId, 'x')).rejects.toThrow(Forbidden)
    const verifier = await aPerson(database.owner, { role: 'external-verifier', organisationId })
    await expect(revokeRecord(verifier, recordId, 'x')).rejects.toThrow(Forbidden)
    const stranger = await aPerson(database.owner, { role: 'admin' })
    await expect(revokeRecord(stranger, recordId, 'x')).rejects.toThrow(NotFound)
    await expect(revokeRecord(stranger, 'nonsense', 'x')).rejects.toThrow(NotFound)
  })

  it('cannot be undone or rewritten by the app’s role', async () => {
    const { recordId, admin } = await anIssuedRecord()
    await revokeRecord(admin, recordId, 'Issued in error')
    for (const statement of [
      sql`delete from record_revocation`,
      sql`update record_revocation set reason = 'x'`,
      sql`update accreditation_record set holder_name = 'x'`,
      sql`delete from accreditation_record`,
      sql`update ledger_event set at = now()`,
      sql`delete from ledger_event`,
    ])
      await expect(transaction(admin, (trx) => statement.execute(trx))).rejects.toThrow(/permission denied/)
  })
})

describe('reporting a record', () => {
  it('lands with the admins of its organisation and with nobody else', async () => {
    const { number, admin, recordId, trainee } = await anIssuedRecord()
    const other = await aPerson(database.owner, { role: 'admin' })
    await reportRecord(client(), number, { message: 'The photo on it is not hers.', contact: 'ann@example.org' })
    const [report, ...more] = await listReports(admin)
    expect(more).toEqual([])
    expect(report).toMatchObject({
      number,
      recordId,
      message: 'The photo on it is not hers.',
      contact: 'ann@example.org',
      handledAt: null,
    })
    expect(await listReports(other)).toEqual([])
    expect(() => listReports(trainee)).toThrow(NotFound)

    await expect(handleReport(other, report!.id)).rejects.toThrow(NotFound)
    await handleReport(admin, report!.id)
    await handleReport(admin, report!.id)
    expect((await listReports(admin))[0]!.handledAt).toBeInstanceOf(Date)
  })

  it('takes one of a number that no record has, for those who lead', async () => {
    const leadId = await anOrganisation(database.owner, 'Lead')
    const partnerId = await anOrganisation(database.owner, 'Partner', leadId)
    await reportRecord(client(), 'OP-7K3M-9HXR-4WYX', { message: 'Shown to me at an interview.', contact: '' })
    const lead = await aPerson(database.owner, { role: 'admin', organisationId: leadId })
    const partner = await aPerson(database.owner, { role: 'admin', organisationId: partnerId })
    expect((await listReports(lead)).map(({ message }) => message)).toContain('Shown to me at an interview.')
    expect(await listReports(partner)).toEqual([])
  })

  it('is limited for each client', async () => {
    const eager = network()
    const said = { message: 'x', contact: '' }
    const eleven = async () => {
      for (let at = 0; at < 11; at++) await reportRecord(eager(at), 'OP-7K3M-9HXR-4WYX', said)
    }
    await expect(eleven()).rejects.toThrow(TooMany)
    const { sent } = await database.owner
      .selectFrom('record_report')
      .select((eb) => eb.fn.countAll<number>().as('sent'))
      .where('message', '=', 'x')
      .executeTakeFirstOrThrow()
    expect(sent).toBeGreaterThanOrEqual(5)
    expect(sent).toBeLessThanOrEqual(10)
  })
})
