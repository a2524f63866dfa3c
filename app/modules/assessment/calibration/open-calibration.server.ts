import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { peopleHolding, tell } from '~/modules/identity/index.server'
import { findSubmission, findStageByNumber, lockStage } from '~/modules/submissions/index.server'
import { recordEvent } from '~/platform/audit.server'
import { Invalid, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { type Calibration, calibrationsOn, findCalibration } from './calibration-queries.server'
import type { consentForm, openForm } from './forms'

/** Asks a trainee whether a log of theirs that was decided and told may be marked by everyone who assesses there. Invalid (422) for a number that is no such log, and where one goes on or the trainee said no: nobody is asked twice. */
export function openCalibration(actor: Actor, { number }: z.output<typeof openForm>): Promise<{ id: string }> {
  authorize(actor, 'calibrations.begin')
  return transaction(actor, async (trx) => {
    const stage = await findStageByNumber(trx, number)
    if (!stage || stage.releasedAt === null) throw new Invalid({ number: m.calibration_error_number() })
    authorize(actor, 'calibration.run', stage)
    await lockStage(trx, stage.submissionId)
    const others = await calibrationsOn(trx, stage.submissionId)
    if (others.some((one) => one.consent === 'refused')) throw new Invalid({ number: m.calibration_error_refused() })
    if (others.some((one) => one.closedAt === null)) throw new Invalid({ number: m.calibration_error_goes_on() })
    const submission = requireFound(await findSubmission(trx, stage.submissionId))
    const id = randomUUID()
    await trx
      .insertInto('calibration')
      .values({
        id,
        programme_id: stage.programmeId,
        organisation_id: stage.organisationId,
        submission_id: stage.submissionId,
        framework_version_id: submission.frameworkVersionId,
        trainee_id: stage.traineeId,
        language: submission.language,
        opened_by: actor.personId,
      })
      .execute()
    const { traineeId: to } = stage
    await tell(trx, { to, kind: 'consent', facts: { number }, path: `/calibrations/${id}/consent` })
    await recordEvent(trx, actor, 'calibration.opened', { id, organisationId: stage.organisationId })
    return { id }
  })
}

/** The trainee says yes or no, and may say the other until it is closed. With a yes everyone who assesses there is told; with a no nobody reads it any more. */
export function giveConsent(
  actor: Actor,
  calibrationId: string,
  { consent }: z.output<typeof consentForm>,
): Promise<void> {
  return transaction(actor, async (trx) => {
    const calibration = requireFound(await findCalibration(trx, calibrationId))
    authorize(actor, 'calibration.consent', calibration)
    if (calibration.closedAt && consent === 'given') throw new Refused('calibration_refused_closed')
    if (calibration.consent === consent) return
    await trx
      .updateTable('calibration')
      .set({ consent, consent_at: sql<Date>`now()` })
      .where('id', '=', calibrationId)
      .execute()
    await recordEvent(trx, actor, `calibration.${consent}`, calibration)
    if (consent === 'given') await tellMarkers(trx, calibration)
  })
}

/** Closes it: nobody marks any more, and all marks are compared. */
export function closeCalibration(actor: Actor, calibrationId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const calibration = requireFound(await findCalibration(trx, calibrationId))
    authorize(actor, 'calibration.run', calibration)
    if (calibration.closedAt) return
    await trx
      .updateTable('calibration')
      .set({ closed_at: sql<Date>`now()` })
      .where('id', '=', calibrationId)
      .execute()
    await recordEvent(trx, actor, 'calibration.closed', calibration)
  })
}

async function tellMarkers(trx: Trx, { id, organisationId, traineeId }: Calibration): Promise<void> {
  const [assessors, assurers] = await Promise.all([
    peopleHolding(trx, 'assessor', [organisationId]),
    peopleHolding(trx, 'quality-assurer', [organisationId]),
  ])
  for (const to of new Set([...assessors, ...assurers].map(({ personId }) => personId)))
    if (to !== traineeId) await tell(trx, { to, kind: 'calibration', facts: {}, path: `/calibrations/${id}` })
}
