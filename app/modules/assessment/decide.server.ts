import { proposedBy, ruleOf, valuesOf, weigh } from '~/modules/programmes/decision-rule'
import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import { advance, findSubmission } from '~/modules/submissions/index.server'
import { dayIn } from '~/platform/days'
import { Invalid, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { insertDecision } from './decision-queries.server'
import type { DecisionForm } from './forms'
import { holdReview } from './hold-review.server'
import { judgementsOf } from './judgement-queries.server'
import { faultsOfReferral, type ReferralFault } from './referral'

/**
 * Decides a review: recommends, once every criterion is judged (409 before), or refers with the criteria to address, what
 * is asked for each, and by when (422 when one is missing). The framework's rule proposes; who decides otherwise says why
 * (422 when they don't), and whoever confirms it reads that.
 * The judgements are frozen with it. Nothing is shown to the trainee yet: a recommendation waits for its confirmation,
 * a referral for its release.
 */
export function decide(actor: Actor, submissionId: string, form: DecisionForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = await holdReview(trx, actor, submissionId)
    const submission = requireFound(await findSubmission(trx, submissionId))
    const version = await criteriaOf(trx, submission.frameworkVersionId)
    const judgements = await judgementsOf(trx, submissionId, actor.personId)
    const weighing = weigh(ruleOf(version), valuesOf(version, judgements))
    const isReferral = form.kind === 'refer'
    if (isReferral) {
      const { timeZone } = await programmeOf(trx, submission.cohortId)
      const faults = faultsOfReferral(ruleOf(version), weighing, form, dayIn(timeZone, new Date()))
      if (faults.length > 0) throw new Invalid(Object.fromEntries(faults.map(sentenceAt)))
    } else if (weighing.unjudged.length > 0) throw new Refused('assessment_not_all_judged')
    const proposed = proposedBy(weighing)
    const departs = proposed !== null && proposed !== form.kind
    if (departs && form.departure === '') throw new Invalid({ departure: m.assessment_error_departure() })

    const asked = new Map(form.requests.map((request) => [request.criterionId, request.asked]))
    await insertDecision(
      trx,
      {
        submissionId,
        assessorId: actor.personId,
        kind: form.kind,
        summary: form.summary,
        departure: departs ? form.departure : '',
        resubmitBy: isReferral ? form.by : null,
      },
      version.criteria.map(({ id }) => {
        const judgement = judgements.find((one) => one.criterionId === id)
        return {
          criterionId: id,
          level: judgement?.level ?? null,
          feedback: judgement?.feedback ?? '',
          asked: isReferral ? (asked.get(id) ?? '') : '',
        }
      }),
    )
    await advance(trx, actor, stage, form.kind, 'assessor')
  })
}

function sentenceAt(fault: ReferralFault): [field: string, sentence: string] {
  switch (fault.is) {
    case 'no-criteria':
      return ['address', m.assessment_error_no_criteria()]
    case 'unknown-criterion':
      return ['address', m.assessment_error_unreadable()]
    case 'nothing-asked':
      return [`asked-${fault.criterionId}`, m.assessment_error_nothing_asked()]
    case 'left-out':
      return [`asked-${fault.criterionId}`, m.assessment_error_left_out()]
    case 'no-date':
      return ['by', m.assessment_error_no_date()]
    case 'date-past':
      return ['by', m.assessment_error_date_past()]
  }
}
