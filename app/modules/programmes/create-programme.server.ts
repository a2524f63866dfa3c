import { recordEvent } from '~/platform/audit.server'
import { Invalid } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import type { ProgrammeForm } from './forms'
import { insertCriterion, insertVersion } from './framework-queries.server'
import { findOrganisation } from './organisations.server'
import { startingCriteria, startingRule } from './starting-framework'

/** Creates a programme with a framework of its own as a draft (the twelve starting criteria, or empty), or one that shares a framework of the same organisation. */
export function createProgramme(actor: Actor, form: ProgrammeForm): Promise<{ id: string }> {
  return transaction(actor, async (trx) => {
    const organisation = requireFound(await findOrganisation(trx, form.organisationId))
    authorize(actor, 'organisation.manage', organisation)
    const frameworkId = await frameworkFor(trx, form, organisation.id)
    const { id } = await trx
      .insertInto('programme')
      .values({
        organisation_id: organisation.id,
        framework_id: frameworkId,
        name: form.name,
        awarding_body: form.awardingBody,
        time_zone: actor.timeZone,
        contact_name: actor.name,
        contact_email: actor.email,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(trx, actor, 'programme.created', { id, organisationId: organisation.id })
    return { id }
  })
}

async function frameworkFor(trx: Trx, form: ProgrammeForm, organisationId: string): Promise<string> {
  if (form.framework !== 'demo' && form.framework !== 'scratch') {
    const shared = await trx
      .selectFrom('framework')
      .select('id')
      .where('id', '=', form.framework)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst()
    if (!shared) throw new Invalid({ framework: m.programmes_error_framework_elsewhere() })
    return shared.id
  }
  const { id } = await trx
    .insertInto('framework')
    .values({ organisation_id: organisationId, name: form.name })
    .returning('id')
    .executeTakeFirstOrThrow()
  const versionId = await insertVersion(trx, id, { ...startingRule, number: 1 })
  if (form.framework === 'demo')
    for (const criterion of startingCriteria) await insertCriterion(trx, versionId, criterion)
  return id
}
