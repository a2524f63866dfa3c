import type { Role } from '~/policy/actor'

/** Where a submission stands, in the order in which a good one passes through (domain.md, "From log to record"). */
export const states = [
  'submitted',
  'in-review',
  'recommended',
  'in-quality-check',
  'confirmed',
  'recorded',
  'referred',
  'released',
  'withdrawn',
  'returned',
  'appealed',
  'lapsed',
] as const
export type State = (typeof states)[number]

/** What can happen to a submission. */
export const events = [
  'allocate',
  'deallocate',
  'claim',
  'decline',
  'begin',
  'withdraw',
  'return',
  'recommend',
  'refer',
  'take-back',
  'sample',
  'confirm',
  'overturn',
  'release',
  'recall',
  'record',
  'appeal',
  'uphold',
  'reconsider',
  'grant',
  'lapse',
  'reopen',
] as const
export type Event = (typeof events)[number]

/** Who can make it happen; the worker stands for jobs that run by the clock. */
export type Doer = Role | 'worker'
interface Step {
  by: readonly Doer[]
  to: State
}

const allocate: Step = { by: ['admin'], to: 'submitted' }
const deallocate: Step = { by: ['admin'], to: 'submitted' }
const claim: Step = { by: ['assessor'], to: 'submitted' }
const decline: Step = { by: ['assessor'], to: 'submitted' }
const withdraw: Step = { by: ['trainee'], to: 'withdrawn' }
const giveBack: Step = { by: ['assessor'], to: 'returned' }
const takeBack: Step = { by: ['assessor'], to: 'in-review' }
const overturn: Step = { by: ['quality-assurer'], to: 'in-review' }
const confirm: Step = { by: ['quality-assurer'], to: 'confirmed' }

/**
 * Every step a submission may take; what is not here is refused. A state without steps is an end. Source: the diagram
 * in domain.md. Being allocated is no state: whose it is stands beside it, and a submission is `submitted` until its
 * assessor begins, since the trainee may withdraw until then. `confirmed` is released to the trainee in the same step,
 * unless it is held for a time or for its cohort; a referral is released by its assessor, at a time, or with the cohort.
 * What was released can be recalled until the trainee has read it; what lapsed opens again when a later day is granted. A released referral stays as it is when the next
 * attempt is handed in: that is a submission of its own.
 */
export const steps: Record<State, Partial<Record<Event, Step>>> = {
  submitted: {
    allocate,
    deallocate,
    claim,
    decline,
    withdraw,
    begin: { by: ['assessor'], to: 'in-review' },
    return: giveBack,
  },
  'in-review': {
    allocate,
    deallocate,
    decline,
    return: giveBack,
    recommend: { by: ['assessor'], to: 'recommended' },
    refer: { by: ['assessor'], to: 'referred' },
  },
  recommended: {
    'take-back': takeBack,
    sample: { by: ['quality-assurer', 'worker'], to: 'in-quality-check' },
    confirm,
    overturn,
  },
  'in-quality-check': { confirm, overturn },
  confirmed: {
    release: { by: ['quality-assurer', 'admin', 'worker'], to: 'confirmed' },
    recall: { by: ['quality-assurer'], to: 'recommended' },
    record: { by: ['admin'], to: 'recorded' },
  },
  recorded: {},
  referred: { 'take-back': takeBack, overturn, release: { by: ['assessor', 'admin', 'worker'], to: 'released' } },
  released: {
    recall: { by: ['assessor'], to: 'referred' },
    appeal: { by: ['trainee'], to: 'appealed' },
    lapse: { by: ['worker'], to: 'lapsed' },
  },
  withdrawn: {},
  returned: {},
  appealed: {
    uphold: { by: ['assessor', 'quality-assurer', 'external-verifier'], to: 'released' },
    reconsider: { by: ['assessor'], to: 'in-review' },
    grant: { by: ['quality-assurer', 'external-verifier'], to: 'submitted' },
  },
  lapsed: { reopen: { by: ['admin'], to: 'released' } },
}

/** The state that the event leads to, or undefined when that role may not make it happen there. */
export function nextState(state: State, event: Event, by: Doer): State | undefined {
  const step = steps[state][event]
  return step?.by.includes(by) ? step.to : undefined
}

/** Whether anyone at all can make the event happen in that state. Tells "not yet, or no longer" (409) from "not you" (403). */
export const canHappen = (state: State, event: Event) => steps[state][event] !== undefined

/** True when the trainee may see what was decided, unless it is held (then it has no time of release). */
export const isReleased = (state: State) => ['confirmed', 'recorded', 'released', 'appealed', 'lapsed'].includes(state)

/** True when the submission still occupies its log: no other attempt may be handed in meanwhile. */
export const isOpen = (state: State) =>
  ['submitted', 'in-review', 'recommended', 'in-quality-check', 'referred', 'appealed'].includes(state)

/** True while its assessor can review it; beginning to makes it `in-review`. */
export const isReviewable = (state: State) => state === 'submitted' || state === 'in-review'

/** True while the trainee knows of it that it is being read, whatever was decided already. */
export const isBeingRead = (state: State) =>
  ['in-review', 'recommended', 'in-quality-check', 'referred'].includes(state)

/** True when it used up one of the attempts a programme allows: a withdrawal or a return for redaction doesn't. */
export const countsAsAttempt = (state: State) => state !== 'withdrawn' && state !== 'returned'
