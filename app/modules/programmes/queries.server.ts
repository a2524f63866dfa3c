import { sql } from 'kysely'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import type { Cohort, Programme } from './programme'

/** The programme that a cohort belongs to, with all its settings, and the cohort itself; throws NotFound. */
export async function programmeOf(trx: Trx, cohortId: string): Promise<Programme & { cohort: Cohort }> {
  const cohort = requireFound(await findCohort(trx, cohortId))
  return { ...requireFound(await findProgramme(trx, cohort.programmeId)), cohort }
}

export async function findProgramme(trx: Trx, programmeId: string): Promise<Programme | undefined> {
  if (!isId(programmeId)) return undefined
  const row = await trx
    .selectFrom('programme as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .selectAll('p')
    .select(['o.name as organisation_name', 'o.lead_id'])
    .select(
      sql<string[]>`array(select po.organisation_id from programme_organisation po where po.programme_id = p.id)`.as(
        'partner_ids',
      ),
    )
    .where('p.id', '=', programmeId)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      leadId: row.lead_id,
      partnerIds: row.partner_ids,
      frameworkId: row.framework_id,
      name: row.name,
      award: row.award,
      awardingBody: row.awarding_body,
      signatoryName: row.signatory_name,
      awardingSignatoryName: row.awarding_signatory_name,
      timeZone: row.time_zone,
      wordsMin: row.words_min,
      wordsMax: row.words_max,
      wordsBlock: row.words_block,
      evidenceBlocks: row.evidence_blocks,
      mayClaim: row.may_claim,
      attemptsMax: row.attempts_max,
      resubmissionDays: row.resubmission_days,
      lapseDays: row.lapse_days,
      reviewDays: row.review_days,
      appealDays: row.appeal_days,
      appealAnswerDays: row.appeal_answer_days,
      hoursMin: row.hours_min,
      setsMin: row.sets_min,
      validYears: row.valid_years,
      contactName: row.contact_name,
      contactEmail: row.contact_email,
      safeguardingContact: row.safeguarding_contact,
      secondFactorRequired: row.second_factor_required,
    }
  )
}

export async function findCohort(trx: Trx, cohortId: string): Promise<Cohort | undefined> {
  if (!isId(cohortId)) return undefined
  const row = await trx
    .selectFrom('cohort as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .selectAll('c')
    .select(['o.name as organisation_name', 'o.lead_id'])
    .where('c.id', '=', cohortId)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      programmeId: row.programme_id,
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      leadId: row.lead_id,
      frameworkVersionId: row.framework_version_id,
      name: row.name,
      startsOn: row.starts_on,
      handInOn: row.hand_in_on,
      releasesTogether: row.releases_together,
    }
  )
}

/** A cohort that the actor manages, with its programme; throws NotFound. With `isLocked`, nobody else allocates or pairs people in it until the transaction ends. */
export async function manageCohort(trx: Trx, actor: Actor, cohortId: string, isLocked = false) {
  if (isLocked && isId(cohortId))
    await trx.selectFrom('cohort').select('id').where('id', '=', cohortId).forUpdate().execute()
  const cohort = requireFound(await findCohort(trx, cohortId))
  authorize(actor, 'cohort.manage', cohort)
  const programme = requireFound(await findProgramme(trx, cohort.programmeId))
  return { cohort, programme }
}

/** A programme that the actor runs; throws NotFound or Forbidden. */
export async function manageProgramme(trx: Trx, actor: Actor, programmeId: string): Promise<Programme> {
  const programme = requireFound(await findProgramme(trx, programmeId))
  authorize(actor, 'programme.manage', programme)
  return programme
}
