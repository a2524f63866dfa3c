import { peopleHolding, tell } from '~/modules/identity/index.server'
import type { Log } from '~/modules/logs/index.server'
import { requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { findStage } from './queries.server'

/** Tells whoever reads what was just handed in; where nobody does yet, the organisation's admins, who allocate. */
export async function tellHandedIn(trx: Trx, log: Log, submissionId: string, assessorId: string | null): Promise<void> {
  const { number, cohortName: cohort } = requireFound(await findStage(trx, submissionId))
  if (assessorId) {
    const path = `/submissions/${submissionId}/review`
    await tell(trx, { to: assessorId, kind: 'allocated', facts: { number, cohort }, path })
    return
  }
  const admins = await peopleHolding(trx, 'admin', [log.organisationId])
  const path = `/submissions/${submissionId}/allocation`
  for (const to of new Set(admins.map(({ personId }) => personId)))
    await tell(trx, { to, kind: 'handed-in', facts: { number, cohort }, path })
}
