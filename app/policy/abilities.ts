import type { Actor, Membership, Role } from './actor'

/*
 * Who may do what: one table, deny by default. An ability is a pure function of the actor and a few facts;
 * the facts' types are structural, so that this room imports no module.
 * sees: may know it exists (false: 404). may: may do it (false though seen: 403).
 */

/** A fact row of anything that belongs to an organisation; `leadId` is the organisation that leads it, if any. */
export interface InOrganisation {
  organisationId: string
  leadId?: string | null
}
export interface OwnedByTrainee {
  traineeId: string
}
export interface SupportFacts extends OwnedByTrainee {
  supporterId: string
}
export interface ShareFacts {
  supporterId: string
}
export interface SubmissionFacts extends InOrganisation, OwnedByTrainee {
  assessorId: string | null
  state: string
  isReleased: boolean
  /** The person has a conflict of interest with the trainee (supports them, shares a set, declared one, is them). */
  hasConflict?: boolean
}
export interface DecisionFacts extends SubmissionFacts {
  /** Who decided. */
  decidedById: string | null
}
export interface FactorFacts extends InOrganisation {
  personId: string
}
export interface AppealFacts extends DecisionFacts {
  appealStage: 1 | 2 | 3
}
export interface RecordFacts extends InOrganisation {
  holderId: string
}
export interface ProgrammeFacts extends InOrganisation {
  /** Organisations that take part beside the one that runs it: their admins see it, and run cohorts of their own. */
  partnerIds: readonly string[]
}

const holds = (actor: Actor, at: InOrganisation, ...wanted: Role[]) =>
  actor.memberships.some(
    (m: Membership) =>
      wanted.includes(m.role) && (m.organisationId === at.organisationId || m.organisationId === at.leadId),
  )
/** An admin there, or an assessor whom its admins made a lead. */
const authorsAt = (actor: Actor, at: InOrganisation) =>
  holds(actor, at, 'admin') ||
  actor.memberships.some(
    (m) =>
      m.role === 'assessor' && m.isLead && (m.organisationId === at.organisationId || m.organisationId === at.leadId),
  )
const anywhere = (actor: Actor, ...wanted: Role[]) => actor.memberships.some((m) => wanted.includes(m.role))
const isTrainee = (actor: Actor, it: OwnedByTrainee) => actor.personId === it.traineeId
const isAllocated = (actor: Actor, it: SubmissionFacts) => actor.personId === it.assessorId
/** Allocated, and an assessor still: a role that has ended opens nothing. */
const isAssessor = (actor: Actor, it: SubmissionFacts) => isAllocated(actor, it) && holds(actor, it, 'assessor')

const seesSubmission = (actor: Actor, it: SubmissionFacts) =>
  isTrainee(actor, it) || isAssessor(actor, it) || holds(actor, it, 'admin', 'quality-assurer', 'external-verifier')
const readsSubmission = (actor: Actor, it: SubmissionFacts) =>
  isTrainee(actor, it) || isAssessor(actor, it) || holds(actor, it, 'quality-assurer')

/** In the organisation that runs a programme (or leads it), or in one that takes part. */
const holdsAround = (actor: Actor, it: ProgrammeFacts, ...wanted: Role[]) =>
  holds(actor, it, ...wanted) || it.partnerIds.some((organisationId) => holds(actor, { organisationId }, ...wanted))
const seesProgramme = (actor: Actor, it: ProgrammeFacts) => holdsAround(actor, it, 'admin')

export interface Ability<F> {
  sees: (actor: Actor, facts: F) => boolean
  may: (actor: Actor, facts: F) => boolean
}
const ability = <F>(sees: Ability<F>['sees'], may: Ability<F>['may'] = sees): Ability<F> => ({ sees, may })

export const abilities = {
  /* the trainee's log: theirs alone, admins included in "nobody" */
  'desk.view': ability<undefined>((a) => anywhere(a, 'trainee')),
  'log.read': ability<OwnedByTrainee>(isTrainee),
  'log.write': ability<OwnedByTrainee>(isTrainee),
  'log.handIn': ability<OwnedByTrainee>(isTrainee),
  'log.share': ability<OwnedByTrainee>(isTrainee),
  /** Read what was shared with one, and comment on it; whether it still is shared is the share's to say. */
  'share.read': ability<ShareFacts>((a, s) => a.personId === s.supporterId && anywhere(a, 'supporter')),
  /** Meet, arrange, change and call off: the two whom a meeting is of. */
  'support.meet': ability<SupportFacts>((a, s) => isTrainee(a, s) || a.personId === s.supporterId),
  'supporting.view': ability<undefined>((a) => anywhere(a, 'supporter')),

  /* submissions and their review: who; whether a step is still possible is the life cycle's to say (409) */
  /** An assessor's own caseload, languages and absences. */
  'reviewing.view': ability<undefined>((a) => anywhere(a, 'assessor')),
  'queue.view': ability<undefined>((a) => anywhere(a, 'assessor', 'admin')),
  /** Share out what waits. */
  'queue.allocate': ability<undefined>((a) => anywhere(a, 'admin')),
  'submission.see': ability<SubmissionFacts>(seesSubmission),
  'submission.read': ability<SubmissionFacts>(seesSubmission, readsSubmission),
  'submission.withdraw': ability<SubmissionFacts>(seesSubmission, isTrainee),
  'submission.allocate': ability<SubmissionFacts>(seesSubmission, (a, s) => holds(a, s, 'admin')),
  /** Take on what nobody has, where the programme lets assessors. */
  'submission.claim': ability<SubmissionFacts>(
    (a, s) => holds(a, s, 'assessor'),
    (a, s) => holds(a, s, 'assessor') && !isTrainee(a, s) && !s.hasConflict,
  ),
  /** Give back what one was allocated: also where a conflict of interest has come up. */
  'submission.decline': ability<SubmissionFacts>(seesSubmission, isAssessor),
  'submission.review': ability<SubmissionFacts>(
    seesSubmission,
    (a, s) => isAssessor(a, s) && !isTrainee(a, s) && !s.hasConflict,
  ),
  'submission.decide': ability<SubmissionFacts>(
    seesSubmission,
    (a, s) => isAssessor(a, s) && !isTrainee(a, s) && !s.hasConflict,
  ),
  /** What an assessor asks before deciding, and the replies. */
  'question.read': ability<SubmissionFacts>(seesSubmission, readsSubmission),
  'question.reply': ability<SubmissionFacts>(seesSubmission, isTrainee),
  'decision.takeBack': ability<DecisionFacts>(
    seesSubmission,
    (a, s) => a.personId === s.decidedById && isAssessor(a, s),
  ),
  'decision.release': ability<DecisionFacts>(
    seesSubmission,
    (a, s) => a.personId === s.decidedById && isAssessor(a, s),
  ),
  'confirmations.view': ability<undefined>((a) => anywhere(a, 'quality-assurer')),
  'decision.confirm': ability<DecisionFacts>(
    seesSubmission,
    (a, s) =>
      holds(a, s, 'quality-assurer') &&
      a.personId !== s.decidedById &&
      !isAllocated(a, s) &&
      !isTrainee(a, s) &&
      !s.hasConflict,
  ),
  /* quality assurance: of what, by whom; whether somebody has a stake in it is the use case's to say */
  'quality.view': ability<undefined>((a) => anywhere(a, 'quality-assurer', 'external-verifier')),
  'plan.see': ability<ProgrammeFacts>((a, p) => holdsAround(a, p, 'quality-assurer', 'external-verifier', 'admin')),
  'sample.draw': ability<ProgrammeFacts>(
    (a, p) => holds(a, p, 'quality-assurer', 'external-verifier', 'admin'),
    (a, p) => holds(a, p, 'quality-assurer'),
  ),
  'agreement.see': ability<ProgrammeFacts>((a, p) => holdsAround(a, p, 'quality-assurer', 'external-verifier')),
  'check.see': ability<InOrganisation>((a, c) => holds(a, c, 'quality-assurer', 'external-verifier')),
  'check.mark': ability<SubmissionFacts>(
    (a, c) => holds(a, c, 'quality-assurer', 'external-verifier'),
    (a, c) => holds(a, c, 'quality-assurer') && !isAllocated(a, c) && !isTrainee(a, c) && !c.hasConflict,
  ),
  /** The outcome, the judgements and the notes: the trainee only once they are released. */
  'feedback.read': ability<SubmissionFacts>(
    (a, s) => (isTrainee(a, s) && s.isReleased) || isAssessor(a, s) || holds(a, s, 'quality-assurer'),
  ),

  /* calibration: a past log that everyone marks for themselves */
  'calibrations.view': ability<undefined>((a) => anywhere(a, 'assessor', 'quality-assurer')),
  'calibrations.begin': ability<undefined>(
    (a) => anywhere(a, 'assessor', 'quality-assurer'),
    (a) => anywhere(a, 'quality-assurer'),
  ),
  'calibration.run': ability<InOrganisation>(
    (a, c) => holds(a, c, 'assessor', 'quality-assurer'),
    (a, c) => holds(a, c, 'quality-assurer'),
  ),
  'calibration.mark': ability<InOrganisation & OwnedByTrainee>(
    (a, c) => holds(a, c, 'assessor', 'quality-assurer') && !isTrainee(a, c),
  ),
  'calibration.consent': ability<OwnedByTrainee>(isTrainee),

  /* appeals: to the assessor, then to a quality assurer, then to the verifier */
  'appeal.lodge': ability<SubmissionFacts>(seesSubmission, (a, s) => isTrainee(a, s)),
  'appeal.see': ability<SubmissionFacts>(
    (a, s) =>
      (isTrainee(a, s) && s.isReleased) || isAssessor(a, s) || holds(a, s, 'quality-assurer', 'external-verifier'),
  ),
  'appeal.answer': ability<AppealFacts>(seesSubmission, (a, s) =>
    s.appealStage === 1
      ? a.personId === s.decidedById && isAssessor(a, s)
      : holds(a, s, s.appealStage === 2 ? 'quality-assurer' : 'external-verifier') &&
        a.personId !== s.decidedById &&
        !s.hasConflict,
  ),

  /* accreditation records */
  'register.view': ability<undefined>((a) => anywhere(a, 'admin', 'external-verifier')),
  'record.see': ability<RecordFacts>(
    (a, r) => a.personId === r.holderId || holds(a, r, 'admin', 'quality-assurer', 'external-verifier'),
  ),
  'record.issue': ability<SubmissionFacts>(seesSubmission, (a, s) => holds(a, s, 'admin')),
  'record.revoke': ability<RecordFacts>(
    (a, r) => a.personId === r.holderId || holds(a, r, 'admin', 'quality-assurer', 'external-verifier'),
    (a, r) => holds(a, r, 'admin'),
  ),
  'report.handle': ability<undefined>((a) => anywhere(a, 'admin')),

  /* setting up */
  'setup.view': ability<undefined>((a) => anywhere(a, 'admin')),
  'organisation.create': ability<undefined>((a) => anywhere(a, 'admin')),
  'organisation.manage': ability<InOrganisation>((a, o) => holds(a, o, 'admin')),
  'programme.see': ability<ProgrammeFacts>(seesProgramme),
  'programme.manage': ability<ProgrammeFacts>(seesProgramme, (a, p) => holds(a, p, 'admin')),
  /** The criteria: who writes them, and the partners that are judged by them. */
  'criteria.view': ability<undefined>((a) => a.memberships.some((m) => m.role === 'assessor' && m.isLead)),
  'framework.see': ability<ProgrammeFacts>((a, p) => seesProgramme(a, p) || authorsAt(a, p)),
  /** Asked of the organisation that owns it. */
  'framework.edit': ability<InOrganisation>(() => true, authorsAt),
  'cohort.manage': ability<InOrganisation>((a, c) => holds(a, c, 'admin')),
  'people.invite': ability<InOrganisation>((a, o) => holds(a, o, 'admin')),
  /** For somebody who lost theirs; one's own is ended by its code. */
  'factor.reset': ability<FactorFacts>(
    (a, p) => holds(a, p, 'admin'),
    (a, p) => holds(a, p, 'admin') && a.personId !== p.personId,
  ),

  /* oneself */
  'account.manage': ability<undefined>(() => true),
} satisfies Record<string, Ability<never>>

export type AbilityName = keyof typeof abilities
export type FactsOf<N extends AbilityName> = Parameters<(typeof abilities)[N]['may']>[1]
type Rest<N extends AbilityName> = undefined extends FactsOf<N> ? [] : [facts: FactsOf<N>]

/** For screens: show or hide by the same table. */
export function may<N extends AbilityName>(actor: Actor, name: N, ...rest: Rest<N>): boolean {
  const { sees, may } = abilities[name] as Ability<unknown>
  return sees(actor, rest[0]) && may(actor, rest[0])
}
export function sees<N extends AbilityName>(actor: Actor, name: N, ...rest: Rest<N>): boolean {
  return (abilities[name] as Ability<unknown>).sees(actor, rest[0])
}
