import { randomUUID } from 'node:crypto'
import { recordEvent } from '~/platform/audit.server'
import { dayIn } from '~/platform/days'
import { Invalid } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import type { Away } from './away'

/** Notes that somebody is away; the caller has authorised it. Invalid (422) for days that are over. */
export async function insertAbsence(
  trx: Trx,
  actor: Actor,
  personId: string,
  { fromOn, untilOn }: Away,
  organisationId: string | null,
): Promise<void> {
  if (untilOn < dayIn(actor.timeZone, new Date())) throw new Invalid({ untilOn: m.submissions_terms_error_over() })
  const id = randomUUID()
  await trx
    .insertInto('assessor_absence')
    .values({ id, person_id: personId, from_on: fromOn, until_on: untilOn, noted_by: actor.personId })
    .execute()
  await recordEvent(trx, actor, 'assessor.absenceNoted', { id, organisationId })
}

/** Takes an absence of one of these people back; NotFound: it isn't theirs, or is gone. */
export async function deleteAbsence(
  trx: Trx,
  actor: Actor,
  personIds: readonly string[],
  absenceId: string,
  organisationId: string | null,
): Promise<void> {
  const removed =
    isId(absenceId) && personIds.length > 0
      ? await trx
          .deleteFrom('assessor_absence')
          .where('id', '=', absenceId)
          .where('person_id', 'in', personIds)
          .returning('id')
          .executeTakeFirst()
      : undefined
  const { id } = requireFound(removed)
  await recordEvent(trx, actor, 'assessor.absenceRemoved', { id, organisationId })
}
