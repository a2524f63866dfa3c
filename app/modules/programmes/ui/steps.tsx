import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { Step, StepState } from '../next-steps'

interface StepsProps {
  programmeId: string
  organisationId: string
  /** The newest cohort, where people are invited and allocated. */
  cohortId: string | undefined
  steps: { step: Step; state: StepState }[]
}

/** What stands between a programme and a running cohort: what is done, what can be done now, what comes later. */
export function Steps({ steps, ...ids }: StepsProps) {
  return (
    <ol className="tasks mt3">
      {steps.map(({ step, state }, at) => (
        <li key={step}>
          <span className="no" aria-hidden="true">
            {at + 1}
          </span>
          <span>{state === 'later' ? names[step]() : <Link to={addressOf(step, ids)}>{names[step]()}</Link>}</span>
          <StepStatus state={state} />
          <span className="hint">{hints[step]()}</span>
        </li>
      ))}
    </ol>
  )
}

function StepStatus({ state }: { state: StepState }) {
  if (state === 'done')
    return (
      <span className="status" data-is="done">
        {m.programmes_step_done()}
      </span>
    )
  return (
    <span className="status" data-is={state === 'later' ? 'shut' : undefined}>
      {state === 'later' ? m.programmes_step_later() : m.programmes_step_next()}
    </span>
  )
}

const names: Record<Step, () => string> = {
  publish: m.programmes_step_publish,
  sign: m.programmes_step_sign,
  staff: m.programmes_step_staff,
  cohort: m.programmes_step_cohort,
  invite: m.programmes_step_invite,
  allocate: m.programmes_step_allocate,
}
const hints: Record<Step, () => string> = {
  publish: m.programmes_step_publish_hint,
  sign: m.programmes_step_sign_hint,
  staff: m.programmes_step_staff_hint,
  cohort: m.programmes_step_cohort_hint,
  invite: m.programmes_step_invite_hint,
  allocate: m.programmes_step_allocate_hint,
}

function addressOf(step: Step, { programmeId, organisationId, cohortId }: Omit<StepsProps, 'steps'>): string {
  const programme = `/programmes/${programmeId}`
  const addresses: Record<Step, string> = {
    publish: `${programme}/framework`,
    sign: `${programme}/settings`,
    staff: `/organisations/${organisationId}/invitations/new`,
    cohort: `${programme}/cohorts/new`,
    invite: `/cohorts/${cohortId}/invitations/new`,
    allocate: `/cohorts/${cohortId}/assessors`,
  }
  return addresses[step]
}
