import { may } from '~/policy/abilities'
import { Forbidden } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { criteriaOf, versionsOf } from './framework-queries.server'
import { findOrganisation } from './organisations.server'
import { hindrancesToPublish, withoutSentences } from './publishing'
import { findProgramme } from './queries.server'

/** A programme's framework: its versions, and one of them in full (the newest, unless a number is asked for). Whoever takes part reads it; admins and lead assessors of the organisation that owns it edit the draft. */
export function viewFramework(actor: Actor, programmeId: string, number?: number) {
  return reading(actor, async (trx) => {
    const programme = requireFound(await findProgramme(trx, programmeId))
    authorize(actor, 'framework.see', programme)
    const versions = await versionsOf(trx, programme.frameworkId)
    const chosen = requireFound(
      number === undefined ? versions[0] : versions.find((version) => version.number === number),
    )
    const version = await criteriaOf(trx, chosen.id)
    const owner = await trx
      .selectFrom('framework')
      .select('organisation_id')
      .where('id', '=', programme.frameworkId)
      .executeTakeFirstOrThrow()
    const organisation = requireFound(await findOrganisation(trx, owner.organisation_id))
    const shared = await trx
      .selectFrom('programme')
      .select('name')
      .where('framework_id', '=', programme.frameworkId)
      .where('id', '<>', programme.id)
      .orderBy('name')
      .execute()
    const mayManage = may(actor, 'framework.edit', organisation)
    return {
      programme: { id: programme.id, name: programme.name, isSeen: may(actor, 'programme.see', programme) },
      versions,
      version,
      mayManage,
      isDraft: version.publishedAt === null,
      hindrances: hindrancesToPublish(version),
      withoutSentences: withoutSentences(version),
      sharedWith: mayManage ? shared.map((one) => one.name) : [],
    }
  })
}

/** The draft of a programme's framework, for whoever may edit it: 403 for who only reads it, NotFound when there is none. */
export async function viewDraft(actor: Actor, programmeId: string) {
  const view = await viewFramework(actor, programmeId)
  if (!view.mayManage) throw new Forbidden()
  return requireFound(view.isDraft ? view : undefined)
}
