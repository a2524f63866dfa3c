import type { z } from 'zod'
import { peopleHolding } from '~/modules/identity/index.server'
import { viewOrganisation } from '~/modules/programmes/index.server'
import { recordEvent } from '~/platform/audit.server'
import { dayIn } from '~/platform/days'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading, transaction, type Trx } from '~db/client.server'
import { deleteAbsence, insertAbsence } from './absences.server'
import { termsOf } from './assessor-terms.server'
import type { absenceOfForm, caseloadForm } from './forms'

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
      today: dayIn(actor.timeZone, new Date()),
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
    if (!(await assessorsIn(trx, organisation.id)).includes(person)) throw new Refused('assessment_not_an_assessor')
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

/** Says that an assessor of this organisation is away, for one who can't; Invalid (422) for days that are over. */
export async function noteAbsenceOf(
  actor: Actor,
  organisationId: string,
  form: z.output<typeof absenceOfForm>,
): Promise<void> {
  const { organisation } = await viewOrganisation(actor, organisationId)
  await transaction(actor, async (trx) => {
    if (!(await assessorsIn(trx, organisation.id)).includes(form.person))
      throw new Refused('assessment_not_an_assessor')
    await insertAbsence(trx, actor, form.person, form, organisation.id)
  })
}

/** Takes an absence of one of its assessors back. */
export async function removeAbsenceOf(actor: Actor, organisationId: string, absenceId: string): Promise<void> {
  const { organisation } = await viewOrganisation(actor, organisationId)
  await transaction(actor, async (trx) =>
    deleteAbsence(trx, actor, await assessorsIn(trx, organisation.id), absenceId, organisation.id),
  )
}

const assessorsIn = async (trx: Trx, organisationId: string): Promise<string[]> =>
  (await peopleHolding(trx, 'assessor', [organisationId])).map(({ personId }) => personId)
