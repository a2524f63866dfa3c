import { peopleHolding } from '~/modules/identity/index.server'
import { findProgramme } from '~/modules/programmes/index.server'
import { recordEvent } from '~/platform/audit.server'
import { may } from '~/policy/abilities'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, transaction } from '~db/client.server'
import { planDone } from './plan-done.server'
import { planOf, putPlan } from './quality-queries.server'
import { type SamplingPlan, startingPlan } from './sampling'

/** A programme's sampling plan, or the one that it could begin with; who assesses there; the draws so far, and what came of them. */
export function viewPlan(actor: Actor, programmeId: string) {
  return reading(actor, async (trx) => {
    const programme = requireFound(await findProgramme(trx, programmeId))
    authorize(actor, 'plan.see', programme)
    const planned = await planOf(trx, programmeId)
    const organisations = [programme.organisationId, programme.leadId, ...programme.partnerIds]
    const holders = await peopleHolding(
      trx,
      'assessor',
      organisations.filter((id) => id !== null),
    )
    const draws = await trx
      .selectFrom('sampling_draw as d')
      .innerJoin('person as p', 'p.id', 'd.drawn_by')
      .select(['d.id', 'd.kind', 'd.seed', 'd.drawn_at as drawnAt', 'p.name as drawnBy'])
      .select(({ selectFrom, fn }) => [
        fn('jsonb_array_length', ['d.items']).$castTo<number>().as('from'),
        selectFrom('quality_check as c')
          .whereRef('c.draw_id', '=', 'd.id')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .as('sampled'),
        selectFrom('quality_check as c')
          .whereRef('c.draw_id', '=', 'd.id')
          .where('c.settled_at', 'is not', null)
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .as('settled'),
      ])
      .where('d.programme_id', '=', programmeId)
      .orderBy('d.drawn_at', 'desc')
      .limit(100)
      .execute()
    return {
      programme: { id: programme.id, name: programme.name },
      plan: planned?.plan ?? startingPlan,
      hasPlan: planned !== undefined,
      mayEdit: may(actor, 'sample.draw', programme),
      assessors: [...new Map(holders.map(({ personId, name }) => [personId, name]))].map(([id, name]) => ({
        id,
        name,
      })),
      draws,
      done: await planDone(trx, programmeId, planned?.plan ?? startingPlan),
    }
  })
}

/** From the next draw on. Draws keep the plan that they were made by. */
export function editPlan(actor: Actor, programmeId: string, plan: SamplingPlan): Promise<void> {
  return transaction(actor, async (trx) => {
    const programme = requireFound(await findProgramme(trx, programmeId))
    authorize(actor, 'sample.draw', programme)
    await putPlan(trx, programmeId, actor.personId, plan)
    await recordEvent(trx, actor, 'sampling.planned', programme)
  })
}
