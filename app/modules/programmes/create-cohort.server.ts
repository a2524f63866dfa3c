import { recordEvent } from '~/platform/audit.server'
import { Invalid, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import type { CohortForm } from './forms'
import { findPublished } from './framework-queries.server'
import { findOrganisation } from './organisations.server'
import { findProgramme } from './queries.server'

/** Opens a cohort of a programme on the newest published version of its criteria, run by the programme's organisation or one of its partners. */
export function createCohort(actor: Actor, programmeId: string, form: CohortForm): Promise<{ id: string }> {
  return transaction(actor, async (trx) => {
    const programme = requireFound(await findProgramme(trx, programmeId))
    authorize(actor, 'programme.see', programme)
    const takesPart = [programme.organisationId, ...programme.partnerIds].includes(form.organisationId)
    if (!takesPart) throw new Invalid({ organisationId: m.programmes_error_organisation() })
    authorize(actor, 'cohort.manage', requireFound(await findOrganisation(trx, form.organisationId)))
    const version = await findPublished(trx, programme.frameworkId)
    if (!version) throw new Refused('programmes_refused_not_published')
    const { id } = await trx
      .insertInto('cohort')
      .values({
        programme_id: programme.id,
        organisation_id: form.organisationId,
        framework_version_id: version.id,
        name: form.name,
        starts_on: form.startsOn,
        hand_in_on: form.handInOn,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(trx, actor, 'cohort.created', { id, organisationId: form.organisationId })
    return { id }
  })
}
