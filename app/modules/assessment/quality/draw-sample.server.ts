import { randomBytes, randomUUID } from 'node:crypto'
import { findProgramme } from '~/modules/programmes/index.server'
import { advance, lockStages } from '~/modules/submissions/index.server'
import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, transaction, type Trx } from '~db/client.server'
import type { CheckKind } from './forms'
import { planDone } from './plan-done.server'
import { planOf } from './quality-queries.server'
import { decisionsToSample, reviewsToSample, type SampleableHere } from './sampleable.server'
import { draw, type SampleReason, type SamplingPlan } from './sampling'

export interface Drawn {
  drawId: string
  /** How many were looked at, and how many of them are to be checked. */
  from: number
  sampled: number
}

/**
 * Draws what is to be checked by a programme's plan, from all that was decided and not told yet (summative) or is being
 * reviewed (interim) and that no draw has looked at. The seed, the plan and everything it was drawn from are recorded.
 * What is drawn can't be told or taken back before it is checked. Refused (409) without a plan, or when there is nothing.
 */
export function drawSample(
  actor: Actor,
  programmeId: string,
  kind: CheckKind,
  seed = randomBytes(16).toString('hex'),
): Promise<Drawn> {
  return transaction(actor, async (trx) => {
    const programme = requireFound(await findProgramme(trx, programmeId))
    authorize(actor, 'sample.draw', programme)
    // One draw of a programme at a time: another would look at the same decisions.
    await trx
      .selectFrom('sampling_plan')
      .select('programme_id')
      .where('programme_id', '=', programmeId)
      .forUpdate()
      .execute()
    const planned = await planOf(trx, programmeId)
    if (!planned) throw new Refused('quality_refused_no_plan')
    const items =
      kind === 'summative'
        ? await decisionsToSample(trx, actor, programme)
        : await reviewsToSample(trx, actor, programme)
    if (items.length === 0) throw new Refused('quality_refused_nothing')
    const sampled = draw(planned.plan, items, seed)
    const drawId = await insertDraw(trx, actor, {
      programmeId,
      organisationId: programme.organisationId,
      kind,
      seed,
      plan: planned.plan,
      items,
    })
    await insertChecks(trx, drawId, programmeId, kind, items, sampled)
    if (kind === 'summative') await hold(trx, actor, drawId, items, sampled)
    await recordEvent(
      trx,
      actor,
      'sample.drawn',
      { id: drawId, organisationId: programme.organisationId },
      { kind, from: items.length, sampled: sampled.size },
    )
    return { drawId, from: items.length, sampled: sampled.size }
  })
}

interface NewDraw {
  programmeId: string
  organisationId: string
  kind: CheckKind
  seed: string
  plan: SamplingPlan
  items: SampleableHere[]
}

async function insertDraw(trx: Trx, actor: Actor, given: NewDraw): Promise<string> {
  const id = randomUUID()
  await trx
    .insertInto('sampling_draw')
    .values({
      id,
      programme_id: given.programmeId,
      organisation_id: given.organisationId,
      kind: given.kind,
      seed: given.seed,
      plan: JSON.stringify(given.plan),
      items: JSON.stringify(
        given.items.map(({ id, assessorId, decidedBefore, isLastAttempt, isBorderline, hasDeparted }) => ({
          id,
          assessorId,
          decidedBefore,
          isLastAttempt,
          isBorderline,
          hasDeparted,
        })),
      ),
      drawn_by: actor.personId,
    })
    .execute()
  return id
}

async function insertChecks(
  trx: Trx,
  drawId: string,
  programmeId: string,
  kind: CheckKind,
  items: readonly SampleableHere[],
  sampled: ReadonlyMap<string, SampleReason[]>,
): Promise<void> {
  const rows = items.flatMap((item) => {
    const reasons = sampled.get(item.id)
    if (!reasons) return []
    return [
      {
        id: randomUUID(),
        draw_id: drawId,
        submission_id: item.submissionId,
        decision_id: item.decisionId,
        assessor_id: item.assessorId,
        organisation_id: item.organisationId,
        programme_id: programmeId,
        kind,
        reasons,
      },
    ]
  })
  if (rows.length > 0) await trx.insertInto('quality_check').values(rows).execute()
}

/** Every decision knows the draw that looked at it; recommendations that are sampled go into their quality check. */
async function hold(
  trx: Trx,
  actor: Actor,
  drawId: string,
  items: readonly SampleableHere[],
  sampled: ReadonlyMap<string, SampleReason[]>,
): Promise<void> {
  await trx
    .updateTable('decision')
    .set({ draw_id: drawId })
    .where(
      'id',
      'in',
      items.map((item) => item.id),
    )
    .execute()
  const chosen = items.filter((item) => sampled.has(item.id)).map((item) => item.submissionId)
  for (const stage of await lockStages(trx, chosen))
    if (stage.state === 'recommended') await advance(trx, actor, stage, 'sample', 'quality-assurer')
}

/** A recorded draw: its plan, what came of it, and whether drawing it again from what was recorded gives the same. For who sees the draw. */
export function drawAgain(actor: Actor, drawId: string) {
  return reading(actor, async (trx) => {
    const row = requireFound(
      isId(drawId)
        ? await trx
            .selectFrom('sampling_draw as d')
            .innerJoin('person as p', 'p.id', 'd.drawn_by')
            .selectAll('d')
            .select('p.name as by')
            .where('d.id', '=', drawId)
            .executeTakeFirst()
        : undefined,
    )
    const plan = row.plan as unknown as SamplingPlan
    const checks = await trx
      .selectFrom('quality_check')
      .select(['decision_id', 'submission_id', 'reasons'])
      .where('draw_id', '=', drawId)
      .execute()
    const again = draw(plan, row.items as unknown as SampleableHere[], row.seed)
    const was = new Map(checks.map((one) => [one.decision_id ?? one.submission_id, one.reasons.join()]))
    const isSame = was.size === again.size && [...again].every(([id, reasons]) => was.get(id) === reasons.join())
    return {
      isSame,
      programmeId: row.programme_id,
      kind: row.kind as CheckKind,
      drawnAt: row.drawn_at,
      drawnBy: row.by,
      plan,
      done: await planDone(trx, row.programme_id, plan, drawId),
      seed: row.seed,
      from: (row.items as unknown[]).length,
      sampled: checks.length,
    }
  })
}
