import type { z } from 'zod'
import { peopleHolding } from '~/modules/identity/index.server'
import { viewOrganisation } from '~/modules/programmes/index.server'
import { recordEvent } from '~/platform/audit.server'
import { dayIn } from '~/platform/days'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading, transaction } from '~db/client.server'
import { termsOf } from './assessor-terms.server'
import type { caseloadForm } from './forms'

/** Who assesses in an organisation, with what each has in hand, takes on at most, reads, and when they are away. */
export async function viewTerms(actor: Actor, organisationId: string) {
  const { organisation } = await viewOrganisation(actor, organisationId)
  return reading(actor, async (trx) => {
    const holders = await peopleHolding(trx, 'assessor', [organisation.id])
    const people = [...new Map(holders.map(({ personId, name }) => [personId, name]))]
    const terms = await termsOf(
      trx,
      people.map(([id]) => id),
      dayIn(actor.timeZone, new Date()),
    )
    return {
      organisation,
      assessors: people.map(([personId, name]) => {
        const { languages, absences, caseloads, open } = terms.get(personId)!
        return { personId, name, languages, absences, open, caseloadMax: caseloads.get(organisation.id) ?? null }
      }),
    }
  })
}

/** Says how many reviews an assessor takes on at a time in this organisation; who has more keeps what they have. */
export async function limitCaseload(
  actor: Actor,
  organisationId: string,
  { person, caseload }: z.output<typeof caseloadForm>,
): Promise<void> {
  const { organisation } = await viewOrganisation(actor, organisationId)
  await transaction(actor, async (trx) => {
    const holders = await peopleHolding(trx, 'assessor', [organisation.id])
    if (!holders.some((holder) => holder.personId === person)) throw new Refused('assessment_not_an_assessor')
    await trx
      .deleteFrom('assessor_terms')
      .where('person_id', '=', person)
      .where('organisation_id', '=', organisation.id)
      .execute()
    if (caseload !== null)
      await trx
        .insertInto('assessor_terms')
        .values({ person_id: person, organisation_id: organisation.id, caseload_max: caseload })
        .execute()
    await recordEvent(trx, actor, 'assessor.caseloadLimited', { id: person, organisationId: organisation.id })
  })
}
