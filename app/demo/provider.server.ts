import type { Trx } from '~db/client.server'
import { criteria } from '~db/seeds/texts/criteria'
import { dayFrom } from './days'
import { idOf } from './ids'
import { emailOf, nordso, people, personId, reedbank } from './people'

export const frameworkVersionId = idOf('framework', 'version', '1')
export const programmeId = idOf('programme')
export const cohorts = {
  spring: { id: idOf('cohort', 'spring'), organisationId: reedbank.id, name: 'Spring, Reedbank' },
  autumn: { id: idOf('cohort', 'autumn'), organisationId: nordso.id, name: 'Autumn, Nordsø Læring' },
}
export const criterionId = (code: string) => idOf('criterion', code)
export const cohortOf = (organisationId: string) => (organisationId === nordso.id ? cohorts.autumn : cohorts.spring)

const levels = [
  { key: 'not-yet', name: 'Not yet' },
  { key: 'developing', name: 'Developing' },
  { key: 'competent', name: 'Competent' },
  { key: 'strong', name: 'Strong' },
]

/** Two partner organisations, one programme with the twelve criteria, two cohorts, and everyone in their roles. */
export async function seedProvider(trx: Trx, now: Date) {
  await trx
    .insertInto('organisation')
    .values([
      { ...reedbank, lead_id: null },
      { ...nordso, lead_id: reedbank.id },
    ])
    .execute()
  await seedFramework(trx, now)
  await trx
    .insertInto('programme')
    .values({
      id: programmeId,
      organisation_id: reedbank.id,
      framework_id: idOf('framework'),
      name: 'Facilitating Action Learning Sets',
      awarding_body: 'Fennmark Institute of Set Practice',
      signatory_name: 'Mirembe Castellane',
      awarding_signatory_name: 'Dr Ingeborg Tavares-Quill',
      may_claim: true,
      contact_name: 'Mirembe Castellane',
      contact_email: emailOf('mirembe'),
      safeguarding_contact:
        'the duty lead at Reedbank Partnership, or the emergency services if a child is in danger now',
    })
    .execute()
  await trx
    .insertInto('programme_organisation')
    .values({ programme_id: programmeId, organisation_id: nordso.id })
    .execute()
  await trx
    .insertInto('cohort')
    .values(
      [
        { ...cohorts.spring, startedAgo: 340, handInAhead: 24 },
        { ...cohorts.autumn, startedAgo: 240, handInAhead: 124 },
      ].map((cohort) => ({
        id: cohort.id,
        programme_id: programmeId,
        organisation_id: cohort.organisationId,
        framework_version_id: frameworkVersionId,
        name: cohort.name,
        starts_on: dayFrom(now, -cohort.startedAgo),
        hand_in_on: dayFrom(now, cohort.handInAhead),
      })),
    )
    .execute()
  await seedPeople(trx, now)
}

async function seedFramework(trx: Trx, now: Date) {
  await trx
    .insertInto('framework')
    .values({ id: idOf('framework'), organisation_id: reedbank.id, name: 'Twelve criteria for facilitators' })
    .execute()
  await trx
    .insertInto('framework_version')
    .values({
      id: frameworkVersionId,
      framework_id: idOf('framework'),
      number: 1,
      levels: JSON.stringify(levels),
      published_at: dayFrom(now, -345),
    })
    .execute()
  await trx
    .insertInto('criterion')
    .values(
      criteria.map((criterion, at) => ({
        id: criterionId(criterion.code),
        framework_version_id: frameworkVersionId,
        position: at + 1,
        code: criterion.code,
        title: criterion.title,
        short_title: criterion.short,
        guidance: criterion.guidance,
        descriptors: JSON.stringify(
          Object.fromEntries(levels.map(({ key, name }) => [key, criterion.levels[name.toLowerCase() as 'strong']])),
        ),
        threshold: 'competent',
        is_compensable: !criterion.nonCompensable,
      })),
    )
    .execute()
}

async function seedPeople(trx: Trx, now: Date) {
  const started = dayFrom(now, -340)
  await trx
    .insertInto('person')
    .values(
      people.map(({ key, name, timeZone }) => ({
        id: personId(key),
        email: emailOf(key),
        email_verified: true,
        name,
        time_zone: timeZone,
      })),
    )
    .execute()
  await trx
    .insertInto('membership')
    .values(
      people.map(({ key, role, organisationId }) => ({
        id: idOf('membership', key),
        person_id: personId(key),
        role,
        is_lead: key === 'sunniva',
        organisation_id: organisationId,
        programme_id: role === 'trainee' ? programmeId : null,
        cohort_id: role === 'trainee' ? cohortOf(organisationId).id : null,
        started_at: started,
      })),
    )
    .execute()
  const trainees = people.filter(({ role }) => role === 'trainee')
  await trx
    .insertInto('enrolment')
    .values(
      trainees.map(({ key, organisationId }) => ({
        id: idOf('enrolment', key),
        person_id: personId(key),
        cohort_id: cohortOf(organisationId).id,
        created_at: started,
      })),
    )
    .execute()
  await trx
    .insertInto('support')
    .values(
      ['bronagh', 'tariq', 'wanjiru'].map((key) => ({
        id: idOf('support', key),
        supporter_id: personId('emrys'),
        trainee_id: personId(key),
        cohort_id: cohorts.spring.id,
      })),
    )
    .execute()
  await seedSets(trx)
}

async function seedSets(trx: Trx) {
  const sets = {
    'Basin set': ['bronagh', 'delphine', 'tariq', 'ioana'],
    'Long table': ['wanjiru', 'marisol', 'padraig'],
  }
  for (const [name, members] of Object.entries(sets)) {
    const id = idOf('set', name)
    await trx.insertInto('learning_set').values({ id, cohort_id: cohorts.spring.id, name }).execute()
    await trx
      .insertInto('learning_set_member')
      .values(members.map((key) => ({ learning_set_id: id, person_id: personId(key) })))
      .execute()
  }
}
