import { sql } from 'kysely'
import { ruleOf, valuesOf, weigh, proposedBy } from '~/modules/programmes/decision-rule'
import { criteriaOf } from '~/modules/programmes/index.server'
import type { Programme } from '~/modules/programmes/programme'
import type { Actor } from '~/policy/actor'
import { inOrganisations } from '~/policy/scopes.server'
import type { Trx } from '~db/client.server'
import { isBorderline } from './borderline'
import type { Sampleable } from './sampling'

/** Something to be sampled, and what it belongs to. */
export interface SampleableHere extends Sampleable {
  submissionId: string
  organisationId: string
  decisionId: string | null
}

/** The decisions of a programme that are not told yet and that no draw has looked at, as far as the actor assures their quality. */
export async function decisionsToSample(trx: Trx, actor: Actor, programme: Programme): Promise<SampleableHere[]> {
  const rows = await trx
    .selectFrom('submission_stage as s')
    .innerJoin('decision as d', (join) =>
      join
        .onRef('d.submission_id', '=', 's.submission_id')
        .on('d.taken_back_at', 'is', null)
        .on('d.draw_id', 'is', null),
    )
    .innerJoin('submission as b', 'b.id', 's.submission_id')
    .select(['d.id', 'd.assessor_id', 'd.kind', 'd.departure', 's.submission_id', 's.organisation_id', 's.attempt'])
    .select('b.framework_version_id')
    .select(decidedBefore(sql.ref('d.assessor_id'), sql.ref('d.decided_at')))
    .where('s.state', 'in', ['recommended', 'referred'])
    .where('s.programme_id', '=', programme.id)
    .where((eb) => inOrganisations(eb.ref('s.organisation_id'), actor, 'quality-assurer'))
    .execute()
  const judged = await judgedIn(
    trx,
    rows.map((row) => row.id),
  )
  const versions = new Map(
    await Promise.all(
      [...new Set(rows.map((row) => row.framework_version_id))].map(
        async (id) => [id, await criteriaOf(trx, id)] as const,
      ),
    ),
  )
  return rows.map((row) => {
    const version = versions.get(row.framework_version_id)!
    const values = valuesOf(version, judged.get(row.id) ?? [])
    const rule = ruleOf(version)
    const proposed = proposedBy(weigh(rule, values))
    return {
      id: row.id,
      decisionId: row.id,
      submissionId: row.submission_id,
      organisationId: row.organisation_id,
      assessorId: row.assessor_id,
      decidedBefore: row.decided_before,
      isLastAttempt: row.kind === 'refer' && row.attempt >= programme.attemptsMax,
      isBorderline: isBorderline(rule, values, version.scale === 'marks' ? 0.5 : 1),
      hasDeparted: proposed !== null && proposed !== row.kind,
    }
  })
}

/** The reviews of a programme that are going on, with a judgement at least, and that are not being looked at already. */
export async function reviewsToSample(trx: Trx, actor: Actor, programme: Programme): Promise<SampleableHere[]> {
  const rows = await trx
    .selectFrom('submission_stage as s')
    .select(['s.submission_id', 's.organisation_id', 's.assessor_id'])
    .select(decidedBefore(sql.ref('s.assessor_id'), sql`now()`))
    .where('s.state', '=', 'in-review')
    .where('s.judged', '>', 0)
    .where('s.assessor_id', 'is not', null)
    .where('s.programme_id', '=', programme.id)
    .where((eb) => inOrganisations(eb.ref('s.organisation_id'), actor, 'quality-assurer'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('quality_check as c')
            .select('c.id')
            .whereRef('c.submission_id', '=', 's.submission_id')
            .where('c.kind', '=', 'interim'),
        ),
      ),
    )
    .execute()
  return rows.map((row) => ({
    id: row.submission_id,
    decisionId: null,
    submissionId: row.submission_id,
    organisationId: row.organisation_id,
    assessorId: row.assessor_id!,
    decidedBefore: row.decided_before,
    isLastAttempt: false,
    isBorderline: false,
    hasDeparted: false,
  }))
}

const decidedBefore = (assessor: ReturnType<typeof sql.ref>, before: ReturnType<typeof sql>) =>
  sql<number>`(select count(*) from decision e join submission_stage t on t.submission_id = e.submission_id
    where e.assessor_id = ${assessor} and e.taken_back_at is null and t.programme_id = s.programme_id and e.decided_at < ${before})`.as(
    'decided_before',
  )

async function judgedIn(trx: Trx, decisionIds: readonly string[]) {
  const judged = new Map<string, { criterionId: string; level: string | null }[]>()
  if (decisionIds.length === 0) return judged
  const rows = await trx
    .selectFrom('decision_criterion')
    .select(['decision_id', 'criterion_id', 'level'])
    .where('decision_id', 'in', decisionIds)
    .execute()
  for (const row of rows) {
    const theirs = judged.get(row.decision_id)
    const one = { criterionId: row.criterion_id, level: row.level }
    if (theirs) theirs.push(one)
    else judged.set(row.decision_id, [one])
  }
  return judged
}
