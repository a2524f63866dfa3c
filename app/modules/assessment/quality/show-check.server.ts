import { namesOf } from '~/modules/identity/index.server'
import { findStages, trailOf, type TrailStep } from '~/modules/submissions/index.server'
import type { Stage } from '~/modules/submissions/stage'
import { Forbidden } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { standingDecision } from '../decision-queries.server'
import { judgementsOf } from '../judgement-queries.server'
import type { Decision, Judgement } from '../review'
import { type Handed, readHanded } from '../show-review.server'
import { stakesAmong } from '../stake.server'
import { seeCheck } from './hold-check.server'
import { marksOf, openChecks, type QualityCheck } from './quality-queries.server'
import { hasRead } from './sight.server'

/** What a quality assurer finds in the sample. Nothing here says what was decided before their own mark is in. */
export interface CheckListed {
  id: string
  stage: Pick<Stage, 'number' | 'traineeName' | 'cohortName' | 'words' | 'attempt' | 'submissionId'>
  kind: QualityCheck['kind']
  programmeId: string
  markerName: string | null
  isMine: boolean
  isMarked: boolean
  asksThird: boolean
  /** They may not check it: they decided it, assessed its trainee, or have a conflict of interest. */
  hasStake: boolean
}

const mostShown = 200

/** The checks that are open, the oldest draw first. */
export function listChecks(actor: Actor): Promise<CheckListed[]> {
  authorize(actor, 'quality.view')
  return reading(actor, async (trx) => {
    const checks = await openChecks(trx, mostShown)
    const found = await findStages(
      trx,
      checks.map((check) => check.submissionId),
    )
    const stages = new Map(found.map((stage) => [stage.submissionId, stage]))
    const stakes = await stakesAmong(
      trx,
      actor,
      found.map((stage) => stage.traineeId),
    )
    const names = await namesOf(
      trx,
      checks.flatMap((check) => check.markerId ?? []),
    )
    return checks.flatMap((check) => {
      const stage = stages.get(check.submissionId)
      if (!stage) return []
      const { number, traineeName, cohortName, words, attempt, submissionId, traineeId } = stage
      return [
        {
          id: check.id,
          stage: { number, traineeName, cohortName, words, attempt, submissionId },
          kind: check.kind,
          programmeId: check.programmeId,
          markerName: check.markerId && (names.get(check.markerId) ?? null),
          isMine: check.markerId === actor.personId,
          isMarked: check.markedAt !== null,
          asksThird: check.thirdAskedAt !== null,
          hasStake: stakes.has(traineeId),
        },
      ]
    })
  })
}

export interface MarkingShown extends Handed {
  check: QualityCheck
  marks: Judgement[]
}

/** The independent marker's desk: the log and the criteria, and nothing that the first marker made of them. */
export function showMarking(actor: Actor, checkId: string): Promise<MarkingShown> {
  return reading(actor, async (trx) => {
    const { check, stage, isVerifying } = await seeCheck(trx, actor, checkId)
    if (isVerifying) throw new Forbidden()
    return { ...(await readHanded(trx, stage)), check, marks: await marksOf(trx, check.id) }
  })
}

export interface CheckShown extends Handed {
  check: QualityCheck
  assessorName: string
  markerName: string | null
  /** The one who looks had read the decision before it was marked independently. */
  hasRead: boolean
  /** Null while nothing is decided (interim), or it isn't to be seen yet. */
  decision: Decision | null
  first: Judgement[]
  second: Judgement[]
  /** May the actor settle it now: the marker, or (once they asked for a third) anybody else. */
  maySettle: boolean
  /** What happened to the submission, once it may be seen. */
  trail: TrailStep[]
  /** From the awarding body: looks, and changes nothing. */
  isVerifying: boolean
}

/** Both marks side by side. Before an independent mark is in, a quality assurer sees no more than that it is to be made. */
export function showCheck(actor: Actor, checkId: string): Promise<CheckShown> {
  return reading(actor, async (trx) => {
    const { check, stage, isVerifying } = await seeCheck(trx, actor, checkId)
    const isRevealed = isVerifying || check.kind === 'interim' || check.markedAt !== null
    const names = await namesOf(trx, [check.assessorId, ...(check.markerId ? [check.markerId] : [])])
    return {
      ...(await readHanded(trx, stage)),
      check: isRevealed ? check : { ...check, reasons: [] },
      assessorName: isRevealed ? (names.get(check.assessorId) ?? '') : '',
      markerName: check.markerId && (names.get(check.markerId) ?? null),
      hasRead: await hasRead(trx, actor, check.decisionId),
      decision: isRevealed ? ((await standingDecision(trx, check.submissionId)) ?? null) : null,
      first: isRevealed ? await judgementsOf(trx, check.submissionId, check.assessorId) : [],
      second: isRevealed ? await marksOf(trx, check.id) : [],
      maySettle: !isVerifying && !check.settledAt && isRevealed && maySettle(check, actor.personId),
      trail: isRevealed ? await trailOf(trx, check.submissionId) : [],
      isVerifying,
    }
  })
}

/** The marker settles what they agree on; once they asked for a third, anybody but them. Nobody marks an interim check: whoever looks notes. */
export const maySettle = (check: QualityCheck, personId: string) =>
  check.kind === 'interim' || (check.thirdAskedAt ? check.markerId !== personId : check.markerId === personId)
