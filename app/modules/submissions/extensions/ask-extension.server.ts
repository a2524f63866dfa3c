import { sql } from 'kysely'
import { type Log, findLog } from '~/modules/logs/index.server'
import { programmeOf } from '~/modules/programmes/index.server'
import { recordEvent } from '~/platform/audit.server'
import { addDays, dayIn } from '~/platform/days'
import { Invalid, NotFound, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import { send } from '~/platform/jobs.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, transaction, type Trx } from '~db/client.server'
import { type AttemptFacts, attemptFacts } from '../hand-in-rules.server'
import { type Extension, extensionsOf } from './extension-queries.server'
import { type AskForm, longestExtension } from './forms'
import { mailExtensionJob } from './extension-job.server'

/** A trainee's own view: the day that holds, in whose zone, and what they asked for. */
export interface OwnExtensions {
  logId: string
  dueOn: string
  programmeName: string
  timeZone: string
  contact: { name: string; email: string }
  /** Something is to be handed in, so a later day can be asked for. */
  mayAsk: boolean
  isPast: boolean
  requests: Extension[]
}

/** NotFound: no such log, or not the actor's. */
export function viewOwnExtensions(actor: Actor, logId: string, now: Date): Promise<OwnExtensions> {
  return reading(actor, async (trx) => {
    const { log, programme, facts } = await factsOf(trx, actor, logId, now)
    const requests = await extensionsOf(trx, log.traineeId, log.cohortId)
    return {
      logId: log.id,
      dueOn: facts.dueOn,
      programmeName: programme.name,
      timeZone: programme.timeZone,
      contact: { name: programme.contactName, email: programme.contactEmail },
      mayAsk: isDue(facts) && !requests.some(({ state }) => state === 'waiting'),
      isPast: facts.missedDay !== null,
      requests,
    }
  })
}

/** Asks for a later day to hand in the next attempt; the cohort's admins are told. Refused while one waits, and while nothing is to be handed in; Invalid (422) for a day that isn't later than the one that holds, is past, or lies more than a year off. */
export function askExtension(actor: Actor, logId: string, form: AskForm, now: Date): Promise<void> {
  return transaction(actor, async (trx) => {
    const { log, programme, facts } = await factsOf(trx, actor, logId, now)
    if (!isDue(facts)) throw new Refused('submissions_extension_nothing_due')
    const today = dayIn(programme.timeZone, now)
    if (form.askedFor <= facts.dueOn) throw new Invalid({ askedFor: m.submissions_extension_not_later() })
    if (form.askedFor < today) throw new Invalid({ askedFor: m.submissions_extension_past() })
    if (form.askedFor > addDays(facts.dueOn > today ? facts.dueOn : today, longestExtension))
      throw new Invalid({ askedFor: m.submissions_extension_too_far() })
    const made = await trx
      .insertInto('extension_request')
      .values({
        trainee_id: log.traineeId,
        cohort_id: log.cohortId,
        organisation_id: log.organisationId,
        attempt: facts.attempt,
        was_due_on: facts.dueOn,
        asked_for: form.askedFor,
        reason: form.reason,
      })
      // The index's own words: a parameter would not be known to say the same.
      .onConflict((on) =>
        on
          .columns(['trainee_id', 'cohort_id'])
          .where(sql<boolean>`state = 'waiting'`)
          .doNothing(),
      )
      .returning('id')
      .executeTakeFirst()
    if (!made) throw new Refused('submissions_extension_waits')
    await recordEvent(trx, actor, 'extension.asked', { id: made.id, organisationId: log.organisationId })
    await send(trx, mailExtensionJob, { requestId: made.id, about: 'asked' })
  })
}

/** Takes back what waits for an answer; nothing happens when nothing waits. */
export function withdrawExtension(actor: Actor, logId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const log = requireFound(await findLog(trx, logId))
    authorize(actor, 'log.handIn', log)
    const taken = await trx
      .updateTable('extension_request')
      .set({ state: 'withdrawn' })
      .where('trainee_id', '=', log.traineeId)
      .where('cohort_id', '=', log.cohortId)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst()
    if (taken)
      await recordEvent(trx, actor, 'extension.withdrawn', { id: taken.id, organisationId: log.organisationId })
  })
}

const isDue = (facts: AttemptFacts) => facts.isEnrolled && !facts.hasOpen && !facts.isConfirmed

async function factsOf(trx: Trx, actor: Actor, logId: string, now: Date) {
  const log: Log | undefined = await findLog(trx, logId)
  if (!log) throw new NotFound()
  authorize(actor, 'log.handIn', log)
  const programme = await programmeOf(trx, log.cohortId)
  return { log, programme, facts: await attemptFacts(trx, log, programme, now) }
}
