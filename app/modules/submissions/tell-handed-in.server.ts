import { peopleHolding, tell } from '~/modules/identity/index.server'
import type { Log } from '~/modules/logs/index.server'
import { requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { findStage } from './queries.server'
import type { Stage } from './stage'

/** Tells an assessor that a submission is theirs to read. */
export const tellAllocated = (
  trx: Trx,
  { submissionId, number, cohortName: cohort }: Stage,
  to: string,
): Promise<void> =>
  tell(trx, { to, kind: 'allocated', facts: { number, cohort }, path: `/submissions/${submissionId}/review` })

/** Tells whoever reads what was just handed in; where nobody does yet, the organisation's admins, who allocate. */
export async function tellHandedIn(trx: Trx, log: Log, submissionId: string, assessorId: string | null): Promise<void> {
  const stage = requireFound(await findStage(trx, submissionId))
  const { number, cohortName: cohort } = stage
  if (assessorId) return tellAllocated(trx, stage, assessorId)
  const admins = await peopleHolding(trx, 'admin', [log.organisationId])
  const path = `/submissions/${submissionId}/allocation`
  for (const to of new Set(admins.map(({ personId }) => personId)))
    await tell(trx, { to, kind: 'handed-in', facts: { number, cohort }, path })
}
