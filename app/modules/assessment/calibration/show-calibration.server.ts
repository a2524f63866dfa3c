import { namesOf } from '~/modules/identity/index.server'
import { type FrameworkVersion, valueOf } from '~/modules/programmes/framework'
import { criteriaOf } from '~/modules/programmes/index.server'
import type { SubmittedEntry } from '~/modules/submissions/contents'
import { entriesOf } from '~/modules/submissions/index.server'
import { may } from '~/policy/abilities'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import type { Judgement } from '../review'
import {
  type Calibration,
  calibrationMarks,
  calibrationsSeen,
  calibrationsOn,
  findCalibration,
  finishedIn,
  finishedMarkers,
} from './calibration-queries.server'
import { compareMarks, type ComparedCriterion, type ComparedMarker } from './compare'

export interface CalibrationShown {
  calibration: Calibration
  version: FrameworkVersion
  mayRun: boolean
  /** How many marks are in, and whether one's own are. */
  finished: number
  isFinished: boolean
  /** Once it is closed: how the marks spread, and where each marker stands; names for who runs it, else one's own alone. */
  compared: { criteria: ComparedCriterion[]; markers: (ComparedMarker & { name: string; isMe: boolean })[] } | null
}

/** For who assesses and who assures quality there. */
export function showCalibration(actor: Actor, calibrationId: string): Promise<CalibrationShown> {
  return reading(actor, async (trx) => {
    const calibration = requireFound(await findCalibration(trx, calibrationId))
    authorize(actor, 'calibration.mark', calibration)
    const version = await criteriaOf(trx, calibration.frameworkVersionId)
    const finished = await finishedMarkers(trx, calibrationId)
    const mayRun = may(actor, 'calibration.run', calibration)
    return {
      calibration,
      version,
      mayRun,
      finished: finished.size,
      isFinished: finished.has(actor.personId),
      compared: calibration.closedAt ? await comparedFor(trx, actor, calibration, version, finished, mayRun) : null,
    }
  })
}

async function comparedFor(
  trx: Trx,
  actor: Actor,
  calibration: Calibration,
  version: FrameworkVersion,
  finished: ReadonlySet<string>,
  mayRun: boolean,
): Promise<CalibrationShown['compared']> {
  const marks = await calibrationMarks(trx, calibration.id)
  const values = new Map([...finished].map((id) => [id, new Map<string, number>()]))
  for (const mark of marks) {
    const criterion = version.criteria.find((one) => one.id === mark.criterionId)
    const value = criterion && valueOf(version, criterion, mark.level)
    if (value !== undefined) values.get(mark.personId)?.set(mark.criterionId, value)
  }
  const { criteria, markers } = compareMarks(
    version.criteria.map(({ id }) => id),
    [...values].map(([id, theirs]) => ({ id, values: theirs })),
  )
  const names = await namesOf(trx, [...finished])
  return {
    criteria,
    markers: markers
      .map((marker) => ({ ...marker, name: names.get(marker.id) ?? '', isMe: marker.id === actor.personId }))
      .filter((marker) => mayRun || marker.isMe),
  }
}

export interface CalibrationMarking {
  calibration: Calibration
  version: FrameworkVersion
  entries: SubmittedEntry[]
  marks: Judgement[]
  isFinished: boolean
}

/** The marker's desk of a calibration: the log without whose it is, and one's own marks. */
export function showCalibrationMarking(actor: Actor, calibrationId: string): Promise<CalibrationMarking> {
  return reading(actor, async (trx) => {
    const calibration = requireFound(await findCalibration(trx, calibrationId))
    authorize(actor, 'calibration.mark', calibration)
    return {
      calibration,
      version: await criteriaOf(trx, calibration.frameworkVersionId),
      entries: calibration.consent === 'given' ? await entriesOf(trx, calibration.submissionId) : [],
      marks: await calibrationMarks(trx, calibrationId, actor.personId),
      isFinished: (await finishedMarkers(trx, calibrationId)).has(actor.personId),
    }
  })
}

/** What a trainee is asked. */
export function showConsent(actor: Actor, calibrationId: string): Promise<Calibration> {
  return reading(actor, async (trx) => {
    const calibration = requireFound(await findCalibration(trx, calibrationId))
    authorize(actor, 'calibration.consent', calibration)
    return calibration
  })
}

/** Where a trainee says, or takes back, whether a submission of theirs may be marked in a calibration; null: nobody asked. */
export function consentAsked(actor: Actor, submissionId: string): Promise<string | null> {
  return reading(actor, async (trx) => {
    const theirs = (await calibrationsOn(trx, submissionId)).filter((one) => one.traineeId === actor.personId)
    return theirs.at(-1)?.id ?? null
  })
}

/** The calibrations that one runs or marks, the newest first. */
export function listCalibrations(actor: Actor): Promise<(Calibration & { isFinished: boolean; finished: number })[]> {
  authorize(actor, 'calibrations.view')
  return reading(actor, async (trx) => {
    const seen = (await calibrationsSeen(trx)).filter((one) => may(actor, 'calibration.mark', one))
    const finished = await finishedIn(
      trx,
      seen.map(({ id }) => id),
    )
    return seen.map((one) => {
      const theirs = finished.get(one.id)!
      return { ...one, finished: theirs.size, isFinished: theirs.has(actor.personId) }
    })
  })
}
