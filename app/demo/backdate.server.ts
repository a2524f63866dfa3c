import { sql } from 'kysely'
import type { Db, Trx } from '~db/client.server'

/*
 * Use cases take the present for their time. The demo's history lies in the past, so its moments are moved there
 * afterwards, as the owner of the tables; nothing that a digest covers is touched.
 */

export async function backdateVersion(owner: Trx, id: string, at: Date) {
  await sql`update entry_version set created_at = ${at} where id = ${id}`.execute(owner)
}

/** The queue's due day follows the day of handing in. */
export async function backdateHandIn(owner: Db, id: string, at: Date) {
  await sql`update submission_stage set since = ${at}, due_on = (${at}::timestamptz + interval '15 days')::date where submission_id = ${id}`.execute(
    owner,
  )
  await sql`update submission_event set at = ${at} where submission_id = ${id}`.execute(owner)
  await backdateNotices(owner, id, at)
}

/** What was told of a submission: mailed then, and read since. */
async function backdateNotices(owner: Db, id: string, at: Date) {
  await sql`
    update notice set at = ${at}, mailed_at = ${at}, read_at = ${at}::timestamptz + interval '1 hour'
    where path like ${`/submissions/${id}%`} and mailed_at is null`.execute(owner)
}

export async function backdateDecision(
  owner: Db,
  id: string,
  { decidedAt, confirmedAt, resubmitBy }: { decidedAt: Date; confirmedAt?: Date; resubmitBy?: string },
) {
  const begunAt = new Date(decidedAt.getTime() - 5 * 86_400_000)
  await sql`update judgement set updated_at = ${decidedAt}::timestamptz - interval '1 hour' where submission_id = ${id}`.execute(
    owner,
  )
  await sql`update margin_note set created_at = ${decidedAt}::timestamptz - interval '2 hours', updated_at = ${decidedAt}::timestamptz - interval '2 hours' where submission_id = ${id}`.execute(
    owner,
  )
  await sql`update decision set decided_at = ${decidedAt}, resubmit_by = coalesce(${resubmitBy ?? null}::date, resubmit_by) where submission_id = ${id}`.execute(
    owner,
  )
  await sql`update confirmation set at = ${confirmedAt ?? decidedAt} where submission_id = ${id}`.execute(owner)
  await sql`
    update submission_stage set since = ${confirmedAt ?? decidedAt}, review_started_at = ${begunAt},
      released_at = case when released_at is null then null else ${confirmedAt ?? decidedAt}::timestamptz end,
      read_at = case when released_at is null then null else ${confirmedAt ?? decidedAt}::timestamptz + interval '1 hour' end
    where submission_id = ${id}`.execute(owner)
  await sql`
    update submission_event set at = case event
      when 'begin' then ${begunAt}::timestamptz when 'allocate' then ${begunAt}::timestamptz
      when 'confirm' then ${confirmedAt ?? decidedAt}::timestamptz
      when 'hand-in' then at else ${decidedAt}::timestamptz end
    where submission_id = ${id}`.execute(owner)
  await backdateNotices(owner, id, confirmedAt ?? decidedAt)
}

/** What the demo's past told was mailed then: no mail of it goes when the demo begins. */
export async function settleMails(owner: Db) {
  await sql`update notice set mailed_at = at where mailed_at is null`.execute(owner)
}
