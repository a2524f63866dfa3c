import { findProgramme } from '~/modules/programmes/index.server'
import { lockStages } from '~/modules/submissions/index.server'
import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { standingDecision } from '../decision-queries.server'
import { settleDecision } from '../settle-decision.server'
import { stakeIn } from '../stake.server'

/** The recommendations of a programme that a draw looked at and didn't sample. */
export async function unsampledIn(trx: Trx, programmeId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('submission_stage as s')
    .innerJoin('decision as d', 'd.submission_id', 's.submission_id')
    .select('s.submission_id')
    .where('s.programme_id', '=', programmeId)
    .where('s.state', '=', 'recommended')
    .where('d.taken_back_at', 'is', null)
    .where('d.draw_id', 'is not', null)
    .orderBy('s.number')
    .limit(500)
    .execute()
  return rows.map((row) => row.submission_id)
}

/** Confirms by the plan what was drawn from and not sampled; those in which the actor has a stake wait for another quality assurer. */
export function confirmRest(actor: Actor, programmeId: string): Promise<{ confirmed: number; left: number }> {
  return transaction(actor, async (trx) => {
    const programme = requireFound(await findProgramme(trx, programmeId))
    authorize(actor, 'sample.draw', programme)
    const stages = await lockStages(trx, await unsampledIn(trx, programmeId))
    let confirmed = 0
    for (const stage of stages) {
      const decision = await standingDecision(trx, stage.submissionId)
      const isTheirs = stage.state === 'recommended' && decision?.kind === 'recommend'
      if (!isTheirs || (await stakeIn(trx, actor, stage)).length > 0) continue
      await settleDecision(trx, actor, stage, decision, { isConfirmed: true, comment: '', release: null })
      confirmed++
    }
    await recordEvent(trx, actor, 'sample.restConfirmed', programme, { confirmed })
    return { confirmed, left: stages.length - confirmed }
  })
}
