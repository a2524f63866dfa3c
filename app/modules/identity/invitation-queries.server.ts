import { sql } from 'kysely'
import { isId } from '~/platform/ids'
import type { Actor, Role } from '~/policy/actor'
import { type Db, type Trx } from '~db/client.server'
import { invitationDays, type InvitationPlace } from './invitations'
import type { Invitee } from './parse-invitees'
import { hashToken } from './tokens.server'

const expiry = sql<Date>`now() + make_interval(days => ${invitationDays})`

/** The new invitation's id, or undefined while one for the same address, role and place stands open. */
export async function insertInvitation(
  trx: Trx,
  actor: Actor,
  place: InvitationPlace,
  person: Pick<Invitee, 'name' | 'email' | 'role' | 'supporter'>,
): Promise<string | undefined> {
  // Two lists pasted at once must not invite twice: the lock is on the address alone, and ends with the transaction.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`invitation:${person.email}`}, 0))`.execute(trx)
  const open = await trx
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', person.email)
    .where('role', '=', person.role)
    .where('organisation_id', '=', place.organisationId)
    .where('programme_id', 'is not distinct from', place.programmeId)
    .where('cohort_id', 'is not distinct from', place.cohortId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (open) return undefined
  const { id } = await trx
    .insertInto('invitation')
    .values({
      email: person.email,
      name: person.name,
      role: person.role,
      organisation_id: place.organisationId,
      programme_id: place.programmeId,
      cohort_id: place.cohortId,
      supporter_email: person.supporter,
      invited_by: actor.personId,
      expires_at: expiry,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

// Names of organisation, programme and cohort are read here for the invitation's page and mail; programmes owns them.
const invitations = (on: Db | Trx) =>
  on
    .selectFrom('invitation as i')
    .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
    .leftJoin('programme as p', 'p.id', 'i.programme_id')
    .leftJoin('cohort as c', 'c.id', 'i.cohort_id')
    .select([
      'i.id',
      'i.email',
      'i.name',
      'i.role',
      'i.organisation_id as organisationId',
      'o.lead_id as leadId',
      'i.programme_id as programmeId',
      'i.cohort_id as cohortId',
      'i.supporter_email as supporterEmail',
      'i.created_at as createdAt',
      'i.sent_at as sentAt',
      'i.sent_count as sentCount',
      'i.expires_at as expiresAt',
      'i.accepted_at as acceptedAt',
      'i.withdrawn_at as withdrawnAt',
      'o.name as organisationName',
      'p.name as programmeName',
      'p.time_zone as timeZone',
      'c.name as cohortName',
    ])
    .$narrowType<{ role: Role }>()

export type InvitationRow = Awaited<ReturnType<typeof findInvitation>> & object

export const findInvitation = (on: Db | Trx, id: string) => invitations(on).where('i.id', '=', id).executeTakeFirst()

export const findInvitationByToken = (on: Db | Trx, token: string) =>
  invitations(on).where('i.token_hash', '=', hashToken(token)).executeTakeFirst()

/** Locked until the transaction ends: one of two answers at once comes first. */
export async function lockInvitation(trx: Trx, id: string) {
  if (!isId(id)) return undefined
  await trx.selectFrom('invitation').select('id').where('id', '=', id).forUpdate().execute()
  return findInvitation(trx, id)
}

/** Newest first; at most `limit`. */
export const listInvitationsAt = (
  on: Db | Trx,
  place: Pick<InvitationPlace, 'organisationId' | 'cohortId'>,
  limit: number,
) =>
  invitations(on)
    .where('i.organisation_id', '=', place.organisationId)
    .$if(place.cohortId !== null, (query) => query.where('i.cohort_id', '=', place.cohortId))
    .orderBy('i.created_at', 'desc')
    .orderBy('i.email')
    .limit(limit)
    .execute()

/** The newest token alone works: one that was mailed before no longer does. */
export async function markMailed(on: Db | Trx, id: string, token: string): Promise<void> {
  await on
    .updateTable('invitation')
    .set({ token_hash: hashToken(token), sent_at: sql`now()`, sent_count: sql`sent_count + 1` })
    .where('id', '=', id)
    .execute()
}

export async function extendInvitation(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('invitation').set({ expires_at: expiry }).where('id', '=', id).execute()
}

export async function markWithdrawn(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ withdrawn_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

export async function markAccepted(trx: Trx, id: string, personId: string): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ accepted_at: sql`now()`, accepted_by: personId })
    .where('id', '=', id)
    .execute()
}

/** Trainees of the cohort who accepted an invitation that names this address as their supporter. */
export async function traineesNaming(trx: Trx, supporterEmail: string, cohortId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('invitation')
    .select('accepted_by')
    .distinct()
    .where('supporter_email', '=', supporterEmail)
    .where('cohort_id', '=', cohortId)
    .where('role', '=', 'trainee')
    .where('accepted_by', 'is not', null)
    .execute()
  return rows.map((row) => row.accepted_by!)
}
