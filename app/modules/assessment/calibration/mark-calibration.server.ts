import { criteriaOf } from '~/modules/programmes/index.server'
import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import type { JudgementForm } from '../forms'
import { criterionOf, type Kept, settle } from '../keep-judgement.server'
import {
  type Calibration,
  calibrationMarks,
  findCalibration,
  finishedMarkers,
  putCalibrationMark,
} from './calibration-queries.server'

/** Keeps one's mark on one criterion of a calibration, as keepJudgement does for a review. */
export function keepCalibrationMark(actor: Actor, calibrationId: string, form: JudgementForm): Promise<Kept> {
  return transaction(actor, async (trx) => {
    const calibration = await holdMarking(trx, actor, calibrationId)
    const version = await criteriaOf(trx, calibration.frameworkVersionId)
    const criterion = criterionOf(version, form)
    const marks = await calibrationMarks(trx, calibrationId, actor.personId)
    const standing = marks.find((one) => one.criterionId === criterion.id)
    const { level, isSame } = settle(version, criterion, form, standing)
    const mark = {
      calibrationId,
      personId: actor.personId,
      criterionId: criterion.id,
      level,
      feedback: form.feedback,
    }
    const keptAt = isSame ? standing!.keptAt : await putCalibrationMark(trx, mark)
    const kept = await calibrationMarks(trx, calibrationId, actor.personId)
    return { keptAt, judged: kept.filter((one) => one.level !== null).length }
  })
}

/** Says that one's marks are in: every criterion is marked (409 before). */
export function finishCalibration(actor: Actor, calibrationId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const calibration = await holdMarking(trx, actor, calibrationId)
    const { criteria } = await criteriaOf(trx, calibration.frameworkVersionId)
    const marks = await calibrationMarks(trx, calibrationId, actor.personId)
    const isWhole = criteria.every(({ id }) => marks.some((one) => one.criterionId === id && one.level !== null))
    if (!isWhole) throw new Refused('quality_refused_unmarked')
    await trx
      .insertInto('calibration_marker')
      .values({ calibration_id: calibrationId, person_id: actor.personId })
      .execute()
    await recordEvent(trx, actor, 'calibration.marked', calibration)
  })
}

async function holdMarking(trx: Trx, actor: Actor, calibrationId: string): Promise<Calibration> {
  const calibration = requireFound(await findCalibration(trx, calibrationId))
  authorize(actor, 'calibration.mark', calibration)
  const isOpen = calibration.consent === 'given' && !calibration.closedAt
  const isIn = (await finishedMarkers(trx, calibrationId)).has(actor.personId)
  if (!isOpen || isIn) throw new Refused('calibration_refused_closed')
  return calibration
}
