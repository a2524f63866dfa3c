import { type Criterion, type FrameworkVersion, type Judged, valueOf } from '~/modules/programmes/framework'
import { criteriaOf } from '~/modules/programmes/index.server'
import { findSubmission, noteJudged } from '~/modules/submissions/index.server'
import { Conflict, Invalid } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import type { JudgementForm } from './forms'
import { holdReview } from './hold-review.server'
import type { Judgement } from './review'
import { countJudged, judgementsOf, lockJudgement, putJudgement } from './judgement-queries.server'

export interface Kept {
  keptAt: string
  /** How many criteria have a level or a mark now. */
  judged: number
}

/**
 * Keeps an assessor's level or mark and feedback on one criterion, half-done or not. A retry of what is already kept answers
 * like the first time. Conflict (409) when another window has kept something else since `since`; its facts hold that
 * judgement, so that the page can show both.
 */
export function keepJudgement(actor: Actor, submissionId: string, form: JudgementForm): Promise<Kept> {
  return transaction(actor, async (trx) => {
    await holdReview(trx, actor, submissionId)
    const { frameworkVersionId } = requireFound(await findSubmission(trx, submissionId))
    const version = await criteriaOf(trx, frameworkVersionId)
    const criterion = criterionOf(version, form)
    const standing = await lockJudgement(trx, submissionId, actor.personId, criterion.id)
    const { level, isSame } = settle(version, criterion, form, standing)
    const keptAt = isSame
      ? standing!.keptAt
      : await putJudgement(trx, submissionId, actor.personId, {
          criterionId: criterion.id,
          level,
          feedback: form.feedback,
        })
    const judged = countJudged(await judgementsOf(trx, submissionId, actor.personId))
    await noteJudged(trx, submissionId, judged)
    return { keptAt, judged }
  })
}

/** The criterion that a form is about; Invalid when the version doesn't have it. */
export function criterionOf(version: FrameworkVersion, form: Pick<JudgementForm, 'criterion'>): Criterion {
  const criterion = version.criteria.find((one) => one.id === form.criterion)
  if (!criterion) throw new Invalid({ criterion: m.assessment_error_unreadable() })
  return criterion
}

/**
 * What a form makes of one criterion, held against what stands: the level as it is kept, and whether that stands already.
 * Invalid for what the scale doesn't have; Conflict, with what stands, when another window kept something else since.
 */
export function settle(
  version: FrameworkVersion,
  criterion: Criterion,
  form: JudgementForm,
  standing: Judgement | undefined,
): { level: Judged | null; isSame: boolean } {
  const level = judgedIn(version, criterion, form.level)
  const isSame = standing !== undefined && standing.level === level && standing.feedback === form.feedback
  if (!isSame && form.since !== undefined && form.since !== (standing?.keptAt ?? ''))
    throw new Conflict('assessment_kept_elsewhere', { standing })
  return { level, isSame }
}

/** A level's key as it is, a mark as it is written everywhere; throws Invalid for what the version's scale doesn't have. */
function judgedIn(version: FrameworkVersion, criterion: Criterion, judged: Judged | null): Judged | null {
  if (judged === null) return null
  const value = valueOf(version, criterion, judged)
  if (value === undefined)
    throw new Invalid({
      level:
        version.scale === 'marks'
          ? m.assessment_error_mark({ max: criterion.markMax ?? 0 })
          : m.assessment_error_level(),
    })
  return version.scale === 'marks' ? String(value) : judged
}
