import { sql } from 'kysely'
import { recordEvent } from '~/platform/audit.server'
import { clientKey } from '~/platform/client-key'
import { takeTurn } from '~/platform/rate-limit.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, transaction } from '~db/client.server'
import { isId } from '~/platform/ids'
import type { ReportForm } from './forms'

const perClient = { times: 5, seconds: 3600 }

/** Takes a report about a number from anyone at all, whether a record has that number or not, and says nothing back about it. TooMany (429) after five in an hour from one client. */
export async function reportRecord(
  clientAddress: string,
  number: string,
  { message, contact }: ReportForm,
): Promise<void> {
  await takeTurn(`report:client:${clientKey(clientAddress)}`, perClient)
  await transaction(null, (trx) => sql`select app.report_record(${number}, ${message}, ${contact})`.execute(trx))
}

export interface Report {
  id: string
  number: string
  /** The record that has the number, if one has. */
  recordId: string | null
  message: string
  contact: string
  at: Date
  handledAt: Date | null
}

/** The reports that are an admin's to see: open ones first, newest first, two hundred at most. */
export function listReports(actor: Actor): Promise<Report[]> {
  authorize(actor, 'report.handle')
  return reading(actor, async (trx) => {
    const rows = await trx
      .selectFrom('record_report')
      .selectAll()
      .orderBy(sql`handled_at is not null`)
      .orderBy('created_at', 'desc')
      .limit(200)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      recordId: row.record_id,
      message: row.message,
      contact: row.contact,
      at: row.created_at,
      handledAt: row.handled_at,
    }))
  })
}

/** Marks a report as looked into; again does no harm. NotFound when it isn't the actor's to see. */
export function handleReport(actor: Actor, reportId: string): Promise<void> {
  authorize(actor, 'report.handle')
  return transaction(actor, async (trx) => {
    const report = requireFound(
      isId(reportId)
        ? await trx
            .selectFrom('record_report')
            .select(['id', 'handled_at'])
            .where('id', '=', reportId)
            .forUpdate()
            .executeTakeFirst()
        : undefined,
    )
    if (report.handled_at) return
    await trx
      .updateTable('record_report')
      .set({ handled_at: new Date(), handled_by: actor.personId })
      .where('id', '=', reportId)
      .execute()
    await recordEvent(trx, actor, 'report.handled', report)
  })
}
