import { expect, test } from 'vitest'
import { abilities, type Ability, type AbilityName } from '~/policy/abilities'
import { type Actor, type Role, roles } from '~/policy/actor'

/* The whole table of who may do what, as a text that a change of the policy has to change too. */

const organisations = { own: 'own', led: 'led', foreign: 'foreign' } as const
const me = 'me'
const someoneElse = 'someone-else'
const actor = (role: Role): Actor => ({
  personId: me,
  sessionId: 's',
  name: 'Somebody',
  email: 'somebody@example.org',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  memberships: [{ role, organisationId: organisations.own, programmeId: null, cohortId: null }],
})

/** Another's things: in the actor's organisation, in one that it leads, in a foreign one. */
const at = (place: keyof typeof organisations) => ({
  organisationId: organisations[place],
  leadId: place === 'led' ? organisations.own : null,
  partnerIds: [],
  traineeId: someoneElse,
  supporterId: someoneElse,
  assessorId: someoneElse,
  decidedById: someoneElse,
  holderId: someoneElse,
  appealStage: 2 as const,
  state: 'recommended',
  isReleased: false,
})
/** One's own: as trainee, as supporter, as the allocated assessor who decided, as holder. */
const mine = (as: 'traineeId' | 'supporterId' | 'assessorId' | 'holderId') => ({
  ...at('own'),
  [as]: me,
  ...(as === 'assessorId' && { decidedById: me }),
})

const mark = (name: AbilityName, who: Actor, facts: object) => {
  const { sees, may } = abilities[name] as Ability<unknown>
  return !sees(who, facts) ? '·' : may(who, facts) ? 'may' : 'sees'
}

test('who may do what', async () => {
  const columns: [string, object][] = [
    ['own', at('own')],
    ['led', at('led')],
    ['foreign', at('foreign')],
    ['trainee’s', mine('traineeId')],
    ['supporter’s', mine('supporterId')],
    ['assessor’s', mine('assessorId')],
    ['holder’s', mine('holderId')],
  ]
  const lines = roles.flatMap((role) => [
    `${role.padEnd(22)}${columns.map(([name]) => name.padEnd(12)).join('')}`.trimEnd(),
    ...(Object.keys(abilities) as AbilityName[]).map((name) =>
      `  ${name.padEnd(20)}${columns.map(([, facts]) => mark(name, actor(role), facts).padEnd(12)).join('')}`.trimEnd(),
    ),
    '',
  ])
  await expect(lines.join('\n')).toMatchFileSnapshot('matrix.txt')
})
