import { peopleById } from '~/modules/identity/index.server'
import { programmeOf } from '~/modules/programmes/index.server'
import { recordEvent } from '~/platform/audit.server'
import { Conflict, Invalid, NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import { m } from '~/platform/i18n/messages'
import { send } from '~/platform/jobs.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading, transaction, type Trx } from '~db/client.server'
import { advance } from '../advance.server'
import { attemptsOf, lockStages } from '../queries.server'
import { type Extension, extensionsIn, findExtension } from './extension-queries.server'
import type { AnswerForm } from './forms'
import { mailExtensionJob } from './extension-job.server'

export interface CohortExtensions {
  cohortId: string
  requests: (Extension & { traineeName: string })[]
}

/** What the trainees of a cohort asked for, for its admins. NotFound for anybody else. */
export function viewExtensions(actor: Actor, cohortId: string): Promise<CohortExtensions> {
  return reading(actor, async (trx) => {
    const { cohort } = await managed(trx, actor, cohortId)
    const requests = await extensionsIn(trx, cohort.id)
    const people = await peopleById(
      trx,
      requests.map(({ traineeId }) => traineeId),
    )
    return {
      cohortId: cohort.id,
      requests: requests.map((one) => ({ ...one, traineeName: people.get(one.traineeId)?.name ?? '' })),
    }
  })
}

/** Grants a later day, or declines; the trainee is told. Conflict: it was answered or taken back meanwhile. Invalid (422) for a day that isn't later than the one that held. */
export function answerExtension(actor: Actor, cohortId: string, requestId: string, form: AnswerForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const { cohort } = await managed(trx, actor, cohortId)
    const request = await findExtension(trx, requestId, true)
    if (request?.cohortId !== cohort.id) throw new NotFound()
    if (request.state !== 'waiting') throw new Conflict('submissions_extension_answered_already')
    if (form.outcome === 'granted' && form.until <= request.wasDueOn)
      throw new Invalid({ until: m.submissions_extension_not_later() })
    await trx
      .updateTable('extension_request')
      .set({
        state: form.outcome,
        granted_until: form.outcome === 'granted' ? form.until : null,
        answer: form.answer,
        answered_by: actor.personId,
        answered_at: new Date(),
      })
      .where('id', '=', request.id)
      .execute()
    if (form.outcome === 'granted') await reopen(trx, actor, request)
    await recordEvent(trx, actor, `extension.${form.outcome}`, {
      id: request.id,
      organisationId: cohort.organisationId,
    })
    await send(trx, mailExtensionJob, { requestId: request.id, about: 'answered' })
  })
}

/** A referral that lapsed counts again, since another attempt may be handed in. */
async function reopen(trx: Trx, actor: Actor, { traineeId, cohortId }: Extension): Promise<void> {
  const lapsed = (await attemptsOf(trx, traineeId, cohortId)).filter(({ state }) => state === 'lapsed').at(-1)
  if (!lapsed) return
  const [stage] = await lockStages(trx, [lapsed.submissionId])
  if (stage?.state === 'lapsed') await advance(trx, actor, stage, 'reopen', 'admin')
}

async function managed(trx: Trx, actor: Actor, cohortId: string) {
  if (!isId(cohortId)) throw new NotFound()
  const programme = await programmeOf(trx, cohortId)
  authorize(actor, 'cohort.manage', programme.cohort)
  return programme
}
