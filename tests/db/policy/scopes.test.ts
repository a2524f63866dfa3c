import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { type AbilityName, may } from '~/policy/abilities'
import type { Actor, Role } from '~/policy/actor'
import { inOrganisations } from '~/policy/scopes.server'
import { sql } from 'kysely'
import { useTestDatabase } from '../../support/database'

/* What a list shows and what the table of abilities allows are the same, for each role and place. */

const database = useTestDatabase()
const places = { lead: randomUUID(), partner: randomUUID(), foreign: randomUUID() }
beforeAll(async () => {
  await database.owner
    .insertInto('organisation')
    .values([
      { id: places.lead, name: 'Lead' },
      { id: places.partner, name: 'Partner', lead_id: places.lead },
      { id: places.foreign, name: 'Foreign' },
    ])
    .execute()
})

const actor = (role: Role, organisationId: string): Actor => ({
  personId: randomUUID(),
  sessionId: randomUUID(),
  name: 'Somebody',
  email: 'somebody@example.org',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  memberships: [{ role, organisationId, programmeId: null, cohortId: null }],
})

// An ability for which the role alone is enough.
const abilityOf: [Role, AbilityName][] = [
  ['admin', 'organisation.manage'],
  ['quality-assurer', 'submission.see'],
  ['external-verifier', 'submission.see'],
]

test.each(abilityOf.flatMap(([role, name]) => Object.keys(places).map((place) => [role, place, name] as const)))(
  '%s at the %s: the list is what %s allows',
  async (role, place, name) => {
    const who = actor(role, places[place as keyof typeof places])
    const listed = await database.owner
      .selectFrom('organisation')
      .select('id')
      .where(inOrganisations(sql.ref('id'), who, role))
      .where('id', 'in', Object.values(places))
      .execute()
    const allowed = Object.entries(places).filter(([at, organisationId]) =>
      may(who, name as 'submission.see', {
        organisationId,
        leadId: at === 'partner' ? places.lead : null,
        traineeId: 'someone-else',
        assessorId: null,
        state: 'submitted',
        isReleased: false,
      }),
    )
    expect(listed.map(({ id }) => id).toSorted()).toEqual(allowed.map(([, id]) => id).toSorted())
    expect(allowed.length).toBe(place === 'lead' ? 2 : 1)
  },
)
