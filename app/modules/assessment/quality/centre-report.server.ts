import { sql } from 'kysely'
import { findProgramme } from '~/modules/programmes/index.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import { reportAgreement } from './agreement-report.server'
import type { CentreReport } from './centre-report'
import { planOf } from './quality-queries.server'
import { startingPlan } from './sampling'

/** What a centre reports to its awarding body on a programme's assessment, as it stands now. For quality assurers and the verifier. */
export async function reportCentre(actor: Actor, programmeId: string, now = new Date()): Promise<CentreReport> {
  const agreement = await reportAgreement(actor, programmeId)
  return reading(actor, async (trx) => {
    const programme = requireFound(await findProgramme(trx, programmeId))
    authorize(actor, 'agreement.see', programme)
    const planned = await planOf(trx, programmeId)
    return {
      at: now,
      programme: { id: programme.id, name: programme.name, awardingBody: programme.awardingBody },
      organisationName: programme.organisationName,
      plan: planned?.plan ?? startingPlan,
      hasPlan: planned !== undefined,
      assessors: await assessorsIn(trx, programmeId),
      draws: await drawsIn(trx, programmeId),
      appeals: await appealsIn(trx, programmeId),
      decisions: agreement.decisions,
      criteria: agreement.all,
    }
  })
}

async function assessorsIn(trx: Trx, programmeId: string): Promise<CentreReport['assessors']> {
  const { rows } = await sql<{
    name: string
    decided: number
    recommended: number
    referred: number
    median_days: number | null
    sampled: number
    overturned: number
  }>`select * from app.centre_figures(${programmeId})`.execute(trx)
  return rows.map(({ median_days, ...row }) => ({
    name: row.name,
    decided: row.decided,
    recommended: row.recommended,
    referred: row.referred,
    medianDays: median_days,
    sampled: row.sampled,
    overturned: row.overturned,
  }))
}

async function drawsIn(trx: Trx, programmeId: string): Promise<CentreReport['draws']> {
  const { rows } = await sql<CentreReport['draws']>`
    select (select count(*) from sampling_draw d where d.programme_id = ${programmeId}) as draws,
      count(*) as sampled, count(*) filter (where settled_at is not null) as settled
    from quality_check where programme_id = ${programmeId}`.execute(trx)
  return rows[0]!
}

async function appealsIn(trx: Trx, programmeId: string): Promise<CentreReport['appeals']> {
  const { rows } = await sql<CentreReport['appeals'][number]>`
    select a.stage, count(*) as lodged, count(*) filter (where a.outcome = 'upheld') as upheld,
      count(*) filter (where a.answered_at is null) as open
    from appeal a join submission_stage s on s.submission_id = a.submission_id
    where s.programme_id = ${programmeId} group by a.stage order by a.stage`.execute(trx)
  return rows
}
